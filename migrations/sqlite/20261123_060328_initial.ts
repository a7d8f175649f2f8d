import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`contact_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_name_idx\` ON \`users\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`users_contact_idx\` ON \`users\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`users_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_texts_order_parent\` ON \`users_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`accounts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`accounts_name_idx\` ON \`accounts\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`accounts_updated_at_idx\` ON \`accounts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`accounts_created_at_idx\` ON \`accounts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`contacts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`email\` text,
  	\`account_id\` integer NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_name_idx\` ON \`contacts\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`contacts_account_idx\` ON \`contacts\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`contacts_updated_at_idx\` ON \`contacts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts_created_at_idx\` ON \`contacts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`engagements\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`account_id\` integer NOT NULL,
  	\`parent_id\` integer,
  	\`description\` text,
  	\`number\` text,
  	\`state\` text DEFAULT 'new',
  	\`stage\` text DEFAULT 'initial-onboarding',
  	\`perceived_health\` text DEFAULT 'unknown',
  	\`go_live\` text,
  	\`renewal_date\` text,
  	\`contract_value\` numeric,
  	\`health_score\` numeric,
  	\`health_coverage\` numeric,
  	\`health_change\` numeric,
  	\`health_at\` text,
  	\`last_touchpoint\` text,
  	\`account_manager_id\` integer,
  	\`customer_success_manager_id\` integer,
  	\`key_contact_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_manager_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`customer_success_manager_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`key_contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`engagements_title_idx\` ON \`engagements\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`engagements_account_idx\` ON \`engagements\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`engagements_parent_idx\` ON \`engagements\` (\`parent_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`engagements_number_idx\` ON \`engagements\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`engagements_state_idx\` ON \`engagements\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`engagements_stage_idx\` ON \`engagements\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`engagements_perceived_health_idx\` ON \`engagements\` (\`perceived_health\`);`)
  await db.run(sql`CREATE INDEX \`engagements_go_live_idx\` ON \`engagements\` (\`go_live\`);`)
  await db.run(sql`CREATE INDEX \`engagements_renewal_date_idx\` ON \`engagements\` (\`renewal_date\`);`)
  await db.run(sql`CREATE INDEX \`engagements_contract_value_idx\` ON \`engagements\` (\`contract_value\`);`)
  await db.run(sql`CREATE INDEX \`engagements_health_score_idx\` ON \`engagements\` (\`health_score\`);`)
  await db.run(sql`CREATE INDEX \`engagements_health_change_idx\` ON \`engagements\` (\`health_change\`);`)
  await db.run(sql`CREATE INDEX \`engagements_last_touchpoint_idx\` ON \`engagements\` (\`last_touchpoint\`);`)
  await db.run(sql`CREATE INDEX \`engagements_account_manager_idx\` ON \`engagements\` (\`account_manager_id\`);`)
  await db.run(sql`CREATE INDEX \`engagements_customer_success_manager_idx\` ON \`engagements\` (\`customer_success_manager_id\`);`)
  await db.run(sql`CREATE INDEX \`engagements_key_contact_idx\` ON \`engagements\` (\`key_contact_id\`);`)
  await db.run(sql`CREATE INDEX \`engagements_updated_at_idx\` ON \`engagements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`engagements_created_at_idx\` ON \`engagements\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`plays\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`playbook\` text NOT NULL,
  	\`engagement_id\` integer NOT NULL,
  	\`short_description\` text,
  	\`description\` text,
  	\`closure_code\` text,
  	\`cancel_reason\` text,
  	\`close_notes\` text,
  	\`number\` text,
  	\`state\` text DEFAULT 'new',
  	\`progress\` text DEFAULT 'not-started',
  	\`current_phase\` text,
  	\`current_activity\` text,
  	\`priority\` text,
  	\`category\` text,
  	\`due_date\` text,
  	\`assigned_to_id\` integer,
  	\`contact_id\` integer,
  	\`visible_to_customer\` integer,
  	\`account_id\` integer,
  	\`data\` text,
  	\`rev\` numeric,
  	\`run\` text,
  	\`definition_key\` text,
  	\`definition_version\` numeric,
  	\`definition_hash\` text,
  	\`priority_rank\` numeric,
  	\`visibility\` text,
  	\`pending\` text,
  	\`pending_rev\` numeric,
  	\`child_lock\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assigned_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plays_playbook_idx\` ON \`plays\` (\`playbook\`);`)
  await db.run(sql`CREATE INDEX \`plays_engagement_idx\` ON \`plays\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`plays_short_description_idx\` ON \`plays\` (\`short_description\`);`)
  await db.run(sql`CREATE INDEX \`plays_closure_code_idx\` ON \`plays\` (\`closure_code\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`plays_number_idx\` ON \`plays\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`plays_state_idx\` ON \`plays\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`plays_progress_idx\` ON \`plays\` (\`progress\`);`)
  await db.run(sql`CREATE INDEX \`plays_current_phase_idx\` ON \`plays\` (\`current_phase\`);`)
  await db.run(sql`CREATE INDEX \`plays_current_activity_idx\` ON \`plays\` (\`current_activity\`);`)
  await db.run(sql`CREATE INDEX \`plays_priority_idx\` ON \`plays\` (\`priority\`);`)
  await db.run(sql`CREATE INDEX \`plays_category_idx\` ON \`plays\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`plays_due_date_idx\` ON \`plays\` (\`due_date\`);`)
  await db.run(sql`CREATE INDEX \`plays_assigned_to_idx\` ON \`plays\` (\`assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`plays_contact_idx\` ON \`plays\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`plays_visible_to_customer_idx\` ON \`plays\` (\`visible_to_customer\`);`)
  await db.run(sql`CREATE INDEX \`plays_account_idx\` ON \`plays\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`plays_pending_rev_idx\` ON \`plays\` (\`pending_rev\`);`)
  await db.run(sql`CREATE INDEX \`plays_updated_at_idx\` ON \`plays\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plays_created_at_idx\` ON \`plays\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_state_dueDate_priorityRank_idx\` ON \`plays\` (\`engagement_id\`,\`state\`,\`due_date\`,\`priority_rank\`);`)
  await db.run(sql`CREATE INDEX \`engagement_state_priorityRank_dueDate_idx\` ON \`plays\` (\`engagement_id\`,\`state\`,\`priority_rank\`,\`due_date\`);`)
  await db.run(sql`CREATE TABLE \`plays_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`plays\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plays_rels_order_idx\` ON \`plays_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`plays_rels_parent_idx\` ON \`plays_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`plays_rels_path_idx\` ON \`plays_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`plays_rels_users_id_idx\` ON \`plays_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`tasks\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`play_id\` integer NOT NULL,
  	\`short_description\` text NOT NULL,
  	\`description\` text,
  	\`close_notes\` text,
  	\`number\` text,
  	\`state\` text DEFAULT 'new',
  	\`priority\` text,
  	\`category\` text,
  	\`due_date\` text,
  	\`assigned_to_id\` integer,
  	\`visible_to_customer\` integer,
  	\`engagement_id\` integer,
  	\`playbook\` text,
  	\`priority_rank\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`play_id\`) REFERENCES \`plays\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assigned_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`tasks_play_idx\` ON \`tasks\` (\`play_id\`);`)
  await db.run(sql`CREATE INDEX \`tasks_short_description_idx\` ON \`tasks\` (\`short_description\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`tasks_number_idx\` ON \`tasks\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`tasks_state_idx\` ON \`tasks\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`tasks_priority_idx\` ON \`tasks\` (\`priority\`);`)
  await db.run(sql`CREATE INDEX \`tasks_category_idx\` ON \`tasks\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`tasks_due_date_idx\` ON \`tasks\` (\`due_date\`);`)
  await db.run(sql`CREATE INDEX \`tasks_assigned_to_idx\` ON \`tasks\` (\`assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`tasks_visible_to_customer_idx\` ON \`tasks\` (\`visible_to_customer\`);`)
  await db.run(sql`CREATE INDEX \`tasks_engagement_idx\` ON \`tasks\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`tasks_playbook_idx\` ON \`tasks\` (\`playbook\`);`)
  await db.run(sql`CREATE INDEX \`tasks_updated_at_idx\` ON \`tasks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`tasks_created_at_idx\` ON \`tasks\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`play_state_idx\` ON \`tasks\` (\`play_id\`,\`state\`);`)
  await db.run(sql`CREATE INDEX \`engagement_state_dueDate_priorityRank_1_idx\` ON \`tasks\` (\`engagement_id\`,\`state\`,\`due_date\`,\`priority_rank\`);`)
  await db.run(sql`CREATE INDEX \`engagement_state_priorityRank_dueDate_1_idx\` ON \`tasks\` (\`engagement_id\`,\`state\`,\`priority_rank\`,\`due_date\`);`)
  await db.run(sql`CREATE TABLE \`meetings\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`play_id\` integer,
  	\`touchpoint_id\` integer,
  	\`subject\` text NOT NULL,
  	\`start\` text,
  	\`end\` text,
  	\`agenda\` text,
  	\`internal_notes\` text,
  	\`number\` text,
  	\`state\` text DEFAULT 'draft',
  	\`meeting_type\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`play_id\`) REFERENCES \`plays\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`touchpoint_id\`) REFERENCES \`touchpoints\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`meetings_play_idx\` ON \`meetings\` (\`play_id\`);`)
  await db.run(sql`CREATE INDEX \`meetings_touchpoint_idx\` ON \`meetings\` (\`touchpoint_id\`);`)
  await db.run(sql`CREATE INDEX \`meetings_subject_idx\` ON \`meetings\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`meetings_start_idx\` ON \`meetings\` (\`start\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`meetings_number_idx\` ON \`meetings\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`meetings_state_idx\` ON \`meetings\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`meetings_meeting_type_idx\` ON \`meetings\` (\`meeting_type\`);`)
  await db.run(sql`CREATE INDEX \`meetings_updated_at_idx\` ON \`meetings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`meetings_created_at_idx\` ON \`meetings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`play_state_1_idx\` ON \`meetings\` (\`play_id\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`meetings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`meetings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`meetings_rels_order_idx\` ON \`meetings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`meetings_rels_parent_idx\` ON \`meetings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`meetings_rels_path_idx\` ON \`meetings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`meetings_rels_users_id_idx\` ON \`meetings_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`squads_members\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`user_id\` integer NOT NULL,
  	\`responsibility\` text,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`squads\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`squads_members_order_idx\` ON \`squads_members\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`squads_members_parent_id_idx\` ON \`squads_members\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`squads_members_user_idx\` ON \`squads_members\` (\`user_id\`);`)
  await db.run(sql`CREATE TABLE \`squads\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`engagement_id\` integer NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`squads_name_idx\` ON \`squads\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`squads_engagement_idx\` ON \`squads\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`squads_updated_at_idx\` ON \`squads\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`squads_created_at_idx\` ON \`squads\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`touchpoints\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`engagement_id\` integer NOT NULL,
  	\`account_id\` integer,
  	\`description\` text,
  	\`channel\` text,
  	\`category\` text,
  	\`contact_id\` integer,
  	\`product_id\` integer,
  	\`closure_code\` text,
  	\`close_notes\` text,
  	\`closed_at\` text,
  	\`number\` text,
  	\`state\` text DEFAULT 'new',
  	\`progress\` text DEFAULT 'not-started',
  	\`priority\` text,
  	\`priority_rank\` numeric,
  	\`due_date\` text,
  	\`assigned_to_id\` integer,
  	\`visible_to_customer\` integer,
  	\`needs_attention\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`product_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assigned_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`touchpoints_subject_idx\` ON \`touchpoints\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_engagement_idx\` ON \`touchpoints\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_account_idx\` ON \`touchpoints\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_channel_idx\` ON \`touchpoints\` (\`channel\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_category_idx\` ON \`touchpoints\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_contact_idx\` ON \`touchpoints\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_product_idx\` ON \`touchpoints\` (\`product_id\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_closure_code_idx\` ON \`touchpoints\` (\`closure_code\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`touchpoints_number_idx\` ON \`touchpoints\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_state_idx\` ON \`touchpoints\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_progress_idx\` ON \`touchpoints\` (\`progress\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_priority_idx\` ON \`touchpoints\` (\`priority\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_due_date_idx\` ON \`touchpoints\` (\`due_date\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_assigned_to_idx\` ON \`touchpoints\` (\`assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_visible_to_customer_idx\` ON \`touchpoints\` (\`visible_to_customer\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_needs_attention_idx\` ON \`touchpoints\` (\`needs_attention\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_updated_at_idx\` ON \`touchpoints\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_created_at_idx\` ON \`touchpoints\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_state_dueDate_idx\` ON \`touchpoints\` (\`engagement_id\`,\`state\`,\`due_date\`);`)
  await db.run(sql`CREATE INDEX \`engagement_state_priorityRank_idx\` ON \`touchpoints\` (\`engagement_id\`,\`state\`,\`priority_rank\`);`)
  await db.run(sql`CREATE TABLE \`touchpoints_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`touchpoints\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`touchpoints_rels_order_idx\` ON \`touchpoints_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_rels_parent_idx\` ON \`touchpoints_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_rels_path_idx\` ON \`touchpoints_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_rels_users_id_idx\` ON \`touchpoints_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`risk_signals\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`short_description\` text NOT NULL,
  	\`engagement_id\` integer NOT NULL,
  	\`account_id\` integer,
  	\`description\` text,
  	\`risk_or_issue\` text DEFAULT 'risk',
  	\`probability\` text NOT NULL,
  	\`scope\` text,
  	\`category\` text,
  	\`closure_code\` text,
  	\`close_notes\` text,
  	\`closed_at\` text,
  	\`number\` text,
  	\`state\` text DEFAULT 'new',
  	\`priority\` text,
  	\`priority_rank\` numeric,
  	\`due_date\` text,
  	\`assigned_to_id\` integer,
  	\`reported_by_id\` integer,
  	\`tracking_method\` text DEFAULT 'manual',
  	\`source_record\` text,
  	\`occurrences\` numeric DEFAULT 0,
  	\`last_occurred_at\` text,
  	\`open_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assigned_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reported_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`risk_signals_short_description_idx\` ON \`risk_signals\` (\`short_description\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_engagement_idx\` ON \`risk_signals\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_account_idx\` ON \`risk_signals\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_risk_or_issue_idx\` ON \`risk_signals\` (\`risk_or_issue\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_probability_idx\` ON \`risk_signals\` (\`probability\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_scope_idx\` ON \`risk_signals\` (\`scope\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_category_idx\` ON \`risk_signals\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_closure_code_idx\` ON \`risk_signals\` (\`closure_code\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`risk_signals_number_idx\` ON \`risk_signals\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_state_idx\` ON \`risk_signals\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_priority_idx\` ON \`risk_signals\` (\`priority\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_due_date_idx\` ON \`risk_signals\` (\`due_date\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_assigned_to_idx\` ON \`risk_signals\` (\`assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_reported_by_idx\` ON \`risk_signals\` (\`reported_by_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_tracking_method_idx\` ON \`risk_signals\` (\`tracking_method\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_source_record_idx\` ON \`risk_signals\` (\`source_record\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_last_occurred_at_idx\` ON \`risk_signals\` (\`last_occurred_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`risk_signals_open_key_idx\` ON \`risk_signals\` (\`open_key\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_updated_at_idx\` ON \`risk_signals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_created_at_idx\` ON \`risk_signals\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_state_dueDate_1_idx\` ON \`risk_signals\` (\`engagement_id\`,\`state\`,\`due_date\`);`)
  await db.run(sql`CREATE INDEX \`engagement_state_priorityRank_1_idx\` ON \`risk_signals\` (\`engagement_id\`,\`state\`,\`priority_rank\`);`)
  await db.run(sql`CREATE INDEX \`account_state_idx\` ON \`risk_signals\` (\`account_id\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`risk_signals_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`contracts_id\` integer,
  	\`sold_products_id\` integer,
  	\`plays_id\` integer,
  	\`tasks_id\` integer,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`risk_signals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contracts_id\`) REFERENCES \`contracts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sold_products_id\`) REFERENCES \`sold_products\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plays_id\`) REFERENCES \`plays\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`tasks_id\`) REFERENCES \`tasks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`risk_signals_rels_order_idx\` ON \`risk_signals_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_rels_parent_idx\` ON \`risk_signals_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_rels_path_idx\` ON \`risk_signals_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_rels_contracts_id_idx\` ON \`risk_signals_rels\` (\`contracts_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_rels_sold_products_id_idx\` ON \`risk_signals_rels\` (\`sold_products_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_rels_plays_id_idx\` ON \`risk_signals_rels\` (\`plays_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_rels_tasks_id_idx\` ON \`risk_signals_rels\` (\`tasks_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_signals_rels_users_id_idx\` ON \`risk_signals_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`risk_occurrences\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`risk_id\` integer NOT NULL,
  	\`engagement_id\` integer,
  	\`account_id\` integer,
  	\`at\` text,
  	\`value\` numeric,
  	\`threshold\` numeric,
  	\`note\` text,
  	\`entry_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`risk_id\`) REFERENCES \`risk_signals\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`risk_occurrences_risk_idx\` ON \`risk_occurrences\` (\`risk_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_occurrences_engagement_idx\` ON \`risk_occurrences\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_occurrences_account_idx\` ON \`risk_occurrences\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_occurrences_at_idx\` ON \`risk_occurrences\` (\`at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`risk_occurrences_entry_key_idx\` ON \`risk_occurrences\` (\`entry_key\`);`)
  await db.run(sql`CREATE INDEX \`risk_occurrences_updated_at_idx\` ON \`risk_occurrences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`risk_occurrences_created_at_idx\` ON \`risk_occurrences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`escalations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`short_description\` text NOT NULL,
  	\`engagement_id\` integer NOT NULL,
  	\`account_id\` integer,
  	\`description\` text,
  	\`close_notes\` text,
  	\`closed_at\` text,
  	\`number\` text,
  	\`state\` text DEFAULT 'new',
  	\`priority\` text,
  	\`priority_rank\` numeric,
  	\`due_date\` text,
  	\`assigned_to_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assigned_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`escalations_short_description_idx\` ON \`escalations\` (\`short_description\`);`)
  await db.run(sql`CREATE INDEX \`escalations_engagement_idx\` ON \`escalations\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`escalations_account_idx\` ON \`escalations\` (\`account_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`escalations_number_idx\` ON \`escalations\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`escalations_state_idx\` ON \`escalations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`escalations_priority_idx\` ON \`escalations\` (\`priority\`);`)
  await db.run(sql`CREATE INDEX \`escalations_due_date_idx\` ON \`escalations\` (\`due_date\`);`)
  await db.run(sql`CREATE INDEX \`escalations_assigned_to_idx\` ON \`escalations\` (\`assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`escalations_updated_at_idx\` ON \`escalations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`escalations_created_at_idx\` ON \`escalations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_state_idx\` ON \`escalations\` (\`engagement_id\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`success_objectives\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`engagement_id\` integer NOT NULL,
  	\`account_id\` integer,
  	\`description\` text,
  	\`sponsor_id\` integer,
  	\`planned_start\` text,
  	\`planned_end\` text,
  	\`closure_code\` text,
  	\`close_notes\` text,
  	\`closed_at\` text,
  	\`number\` text,
  	\`state\` text DEFAULT 'new',
  	\`progress\` text DEFAULT 'not-started',
  	\`priority\` text,
  	\`priority_rank\` numeric,
  	\`owner_id\` integer,
  	\`visible_to_customer\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`sponsor_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`success_objectives_title_idx\` ON \`success_objectives\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_engagement_idx\` ON \`success_objectives\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_account_idx\` ON \`success_objectives\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_sponsor_idx\` ON \`success_objectives\` (\`sponsor_id\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_planned_start_idx\` ON \`success_objectives\` (\`planned_start\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_planned_end_idx\` ON \`success_objectives\` (\`planned_end\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_closure_code_idx\` ON \`success_objectives\` (\`closure_code\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`success_objectives_number_idx\` ON \`success_objectives\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_state_idx\` ON \`success_objectives\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_progress_idx\` ON \`success_objectives\` (\`progress\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_priority_idx\` ON \`success_objectives\` (\`priority\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_owner_idx\` ON \`success_objectives\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_visible_to_customer_idx\` ON \`success_objectives\` (\`visible_to_customer\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_updated_at_idx\` ON \`success_objectives\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_created_at_idx\` ON \`success_objectives\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_state_plannedEnd_idx\` ON \`success_objectives\` (\`engagement_id\`,\`state\`,\`planned_end\`);`)
  await db.run(sql`CREATE TABLE \`success_objectives_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`products_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`success_objectives\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`success_objectives_rels_order_idx\` ON \`success_objectives_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_rels_parent_idx\` ON \`success_objectives_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_rels_path_idx\` ON \`success_objectives_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`success_objectives_rels_products_id_idx\` ON \`success_objectives_rels\` (\`products_id\`);`)
  await db.run(sql`CREATE TABLE \`success_outcomes\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`objective_id\` integer NOT NULL,
  	\`description\` text,
  	\`planned_start\` text,
  	\`planned_end\` text,
  	\`tracking_method\` text DEFAULT 'manual',
  	\`indicator_id\` integer,
  	\`unit\` text,
  	\`base_value\` numeric,
  	\`target_value\` numeric,
  	\`current_value\` numeric,
  	\`closure_code\` text,
  	\`close_notes\` text,
  	\`closed_at\` text,
  	\`number\` text,
  	\`state\` text DEFAULT 'new',
  	\`progress\` text DEFAULT 'not-started',
  	\`priority\` text,
  	\`priority_rank\` numeric,
  	\`owner_id\` integer,
  	\`engagement_id\` integer,
  	\`account_id\` integer,
  	\`visible_to_customer\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`objective_id\`) REFERENCES \`success_objectives\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`indicator_id\`) REFERENCES \`health_indicators\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`success_outcomes_title_idx\` ON \`success_outcomes\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`success_outcomes_objective_idx\` ON \`success_outcomes\` (\`objective_id\`);`)
  await db.run(sql`CREATE INDEX \`success_outcomes_planned_start_idx\` ON \`success_outcomes\` (\`planned_start\`);`)
  await db.run(sql`CREATE INDEX \`success_outcomes_planned_end_idx\` ON \`success_outcomes\` (\`planned_end\`);`)
  await db.run(sql`CREATE INDEX \`success_outcomes_tracking_method_idx\` ON \`success_outcomes\` (\`tracking_method\`);`)
  await db.run(sql`CREATE INDEX \`success_outcomes_indicator_idx\` ON \`success_outcomes\` (\`indicator_id\`);`)
  await db.run(sql`CREATE INDEX \`success_outcomes_closure_code_idx\` ON \`success_outcomes\` (\`closure_code\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`success_outcomes_number_idx\` ON \`success_outcomes\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`success_outcomes_state_idx\` ON \`success_outcomes\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`success_outcomes_progress_idx\` ON \`success_outcomes\` (\`progress\`);`)
  await db.run(sql`CREATE INDEX \`success_outcomes_priority_idx\` ON \`success_outcomes\` (\`priority\`);`)
  await db.run(sql`CREATE INDEX \`success_outcomes_owner_idx\` ON \`success_outcomes\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`success_outcomes_engagement_idx\` ON \`success_outcomes\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`success_outcomes_account_idx\` ON \`success_outcomes\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`success_outcomes_visible_to_customer_idx\` ON \`success_outcomes\` (\`visible_to_customer\`);`)
  await db.run(sql`CREATE INDEX \`success_outcomes_updated_at_idx\` ON \`success_outcomes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`success_outcomes_created_at_idx\` ON \`success_outcomes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`objective_state_idx\` ON \`success_outcomes\` (\`objective_id\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`success_initiatives\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`outcome_id\` integer NOT NULL,
  	\`description\` text,
  	\`category\` text,
  	\`contact_id\` integer,
  	\`product_id\` integer,
  	\`planned_start\` text,
  	\`closure_code\` text,
  	\`close_notes\` text,
  	\`closed_at\` text,
  	\`number\` text,
  	\`state\` text DEFAULT 'new',
  	\`progress\` text DEFAULT 'not-started',
  	\`priority\` text,
  	\`priority_rank\` numeric,
  	\`due_date\` text,
  	\`assigned_to_id\` integer,
  	\`objective_id\` integer,
  	\`engagement_id\` integer,
  	\`account_id\` integer,
  	\`visible_to_customer\` integer,
  	\`needs_attention\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outcome_id\`) REFERENCES \`success_outcomes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`product_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assigned_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`objective_id\`) REFERENCES \`success_objectives\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`success_initiatives_subject_idx\` ON \`success_initiatives\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_outcome_idx\` ON \`success_initiatives\` (\`outcome_id\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_category_idx\` ON \`success_initiatives\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_contact_idx\` ON \`success_initiatives\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_product_idx\` ON \`success_initiatives\` (\`product_id\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_planned_start_idx\` ON \`success_initiatives\` (\`planned_start\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_closure_code_idx\` ON \`success_initiatives\` (\`closure_code\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`success_initiatives_number_idx\` ON \`success_initiatives\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_state_idx\` ON \`success_initiatives\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_progress_idx\` ON \`success_initiatives\` (\`progress\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_priority_idx\` ON \`success_initiatives\` (\`priority\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_due_date_idx\` ON \`success_initiatives\` (\`due_date\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_assigned_to_idx\` ON \`success_initiatives\` (\`assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_objective_idx\` ON \`success_initiatives\` (\`objective_id\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_engagement_idx\` ON \`success_initiatives\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_account_idx\` ON \`success_initiatives\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_visible_to_customer_idx\` ON \`success_initiatives\` (\`visible_to_customer\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_needs_attention_idx\` ON \`success_initiatives\` (\`needs_attention\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_updated_at_idx\` ON \`success_initiatives\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_created_at_idx\` ON \`success_initiatives\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_state_dueDate_priorityRank_2_idx\` ON \`success_initiatives\` (\`engagement_id\`,\`state\`,\`due_date\`,\`priority_rank\`);`)
  await db.run(sql`CREATE INDEX \`engagement_state_priorityRank_dueDate_2_idx\` ON \`success_initiatives\` (\`engagement_id\`,\`state\`,\`priority_rank\`,\`due_date\`);`)
  await db.run(sql`CREATE TABLE \`success_initiatives_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`success_outcomes_id\` integer,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`success_initiatives\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`success_outcomes_id\`) REFERENCES \`success_outcomes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`success_initiatives_rels_order_idx\` ON \`success_initiatives_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_rels_parent_idx\` ON \`success_initiatives_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_rels_path_idx\` ON \`success_initiatives_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_rels_success_outcomes_id_idx\` ON \`success_initiatives_rels\` (\`success_outcomes_id\`);`)
  await db.run(sql`CREATE INDEX \`success_initiatives_rels_users_id_idx\` ON \`success_initiatives_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`success_tasks\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`short_description\` text NOT NULL,
  	\`initiative_id\` integer,
  	\`touchpoint_id\` integer,
  	\`description\` text,
  	\`category\` text,
  	\`close_notes\` text,
  	\`closed_at\` text,
  	\`number\` text,
  	\`state\` text DEFAULT 'new',
  	\`priority\` text,
  	\`priority_rank\` numeric,
  	\`due_date\` text,
  	\`assigned_to_id\` integer,
  	\`engagement_id\` integer,
  	\`account_id\` integer,
  	\`visible_to_customer\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`initiative_id\`) REFERENCES \`success_initiatives\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`touchpoint_id\`) REFERENCES \`touchpoints\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assigned_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`success_tasks_short_description_idx\` ON \`success_tasks\` (\`short_description\`);`)
  await db.run(sql`CREATE INDEX \`success_tasks_initiative_idx\` ON \`success_tasks\` (\`initiative_id\`);`)
  await db.run(sql`CREATE INDEX \`success_tasks_touchpoint_idx\` ON \`success_tasks\` (\`touchpoint_id\`);`)
  await db.run(sql`CREATE INDEX \`success_tasks_category_idx\` ON \`success_tasks\` (\`category\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`success_tasks_number_idx\` ON \`success_tasks\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`success_tasks_state_idx\` ON \`success_tasks\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`success_tasks_priority_idx\` ON \`success_tasks\` (\`priority\`);`)
  await db.run(sql`CREATE INDEX \`success_tasks_due_date_idx\` ON \`success_tasks\` (\`due_date\`);`)
  await db.run(sql`CREATE INDEX \`success_tasks_assigned_to_idx\` ON \`success_tasks\` (\`assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`success_tasks_engagement_idx\` ON \`success_tasks\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`success_tasks_account_idx\` ON \`success_tasks\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`success_tasks_visible_to_customer_idx\` ON \`success_tasks\` (\`visible_to_customer\`);`)
  await db.run(sql`CREATE INDEX \`success_tasks_updated_at_idx\` ON \`success_tasks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`success_tasks_created_at_idx\` ON \`success_tasks\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_state_dueDate_priorityRank_3_idx\` ON \`success_tasks\` (\`engagement_id\`,\`state\`,\`due_date\`,\`priority_rank\`);`)
  await db.run(sql`CREATE INDEX \`engagement_state_priorityRank_dueDate_3_idx\` ON \`success_tasks\` (\`engagement_id\`,\`state\`,\`priority_rank\`,\`due_date\`);`)
  await db.run(sql`CREATE INDEX \`initiative_state_idx\` ON \`success_tasks\` (\`initiative_id\`,\`state\`);`)
  await db.run(sql`CREATE INDEX \`touchpoint_state_idx\` ON \`success_tasks\` (\`touchpoint_id\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`account_team\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`engagement_id\` integer NOT NULL,
  	\`account_id\` integer,
  	\`user_id\` integer NOT NULL,
  	\`responsibility\` text,
  	\`pair_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`account_team_engagement_idx\` ON \`account_team\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`account_team_account_idx\` ON \`account_team\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`account_team_user_idx\` ON \`account_team\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`account_team_responsibility_idx\` ON \`account_team\` (\`responsibility\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`account_team_pair_key_idx\` ON \`account_team\` (\`pair_key\`);`)
  await db.run(sql`CREATE INDEX \`account_team_updated_at_idx\` ON \`account_team\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`account_team_created_at_idx\` ON \`account_team\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`customer_team\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`engagement_id\` integer NOT NULL,
  	\`account_id\` integer,
  	\`contact_id\` integer NOT NULL,
  	\`responsibility\` text,
  	\`pair_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`customer_team_engagement_idx\` ON \`customer_team\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`customer_team_account_idx\` ON \`customer_team\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`customer_team_contact_idx\` ON \`customer_team\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`customer_team_responsibility_idx\` ON \`customer_team\` (\`responsibility\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`customer_team_pair_key_idx\` ON \`customer_team\` (\`pair_key\`);`)
  await db.run(sql`CREATE INDEX \`customer_team_updated_at_idx\` ON \`customer_team\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`customer_team_created_at_idx\` ON \`customer_team\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`customer_timeline\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`engagement_id\` integer,
  	\`account_id\` integer,
  	\`type\` text,
  	\`facet\` text,
  	\`at\` text,
  	\`actor_id\` integer,
  	\`message\` text,
  	\`source_collection\` text,
  	\`source_id\` text,
  	\`texts\` text,
  	\`search_text\` text,
  	\`entry_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`customer_timeline_engagement_idx\` ON \`customer_timeline\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`customer_timeline_account_idx\` ON \`customer_timeline\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`customer_timeline_type_idx\` ON \`customer_timeline\` (\`type\`);`)
  await db.run(sql`CREATE INDEX \`customer_timeline_facet_idx\` ON \`customer_timeline\` (\`facet\`);`)
  await db.run(sql`CREATE INDEX \`customer_timeline_at_idx\` ON \`customer_timeline\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`customer_timeline_actor_idx\` ON \`customer_timeline\` (\`actor_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`customer_timeline_entry_key_idx\` ON \`customer_timeline\` (\`entry_key\`);`)
  await db.run(sql`CREATE INDEX \`customer_timeline_updated_at_idx\` ON \`customer_timeline\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`customer_timeline_created_at_idx\` ON \`customer_timeline\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_at_entryKey_createdAt_idx\` ON \`customer_timeline\` (\`engagement_id\`,\`at\`,\`entry_key\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_facet_at_entryKey_createdAt_idx\` ON \`customer_timeline\` (\`engagement_id\`,\`facet\`,\`at\`,\`entry_key\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`products\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`code\` text,
  	\`description\` text,
  	\`inactive\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`products_name_idx\` ON \`products\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`products_code_idx\` ON \`products\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`products_inactive_idx\` ON \`products\` (\`inactive\`);`)
  await db.run(sql`CREATE INDEX \`products_updated_at_idx\` ON \`products\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`products_created_at_idx\` ON \`products\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`sold_products\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`account_id\` integer NOT NULL,
  	\`product_id\` integer NOT NULL,
  	\`parent_product_id\` integer,
  	\`quantity\` numeric,
  	\`unit\` text,
  	\`start\` text,
  	\`end\` text,
  	\`contract_id\` integer,
  	\`state\` text DEFAULT 'active',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`product_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_product_id\`) REFERENCES \`sold_products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contract_id\`) REFERENCES \`contracts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`sold_products_name_idx\` ON \`sold_products\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`sold_products_account_idx\` ON \`sold_products\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`sold_products_product_idx\` ON \`sold_products\` (\`product_id\`);`)
  await db.run(sql`CREATE INDEX \`sold_products_parent_product_idx\` ON \`sold_products\` (\`parent_product_id\`);`)
  await db.run(sql`CREATE INDEX \`sold_products_start_idx\` ON \`sold_products\` (\`start\`);`)
  await db.run(sql`CREATE INDEX \`sold_products_end_idx\` ON \`sold_products\` (\`end\`);`)
  await db.run(sql`CREATE INDEX \`sold_products_contract_idx\` ON \`sold_products\` (\`contract_id\`);`)
  await db.run(sql`CREATE INDEX \`sold_products_state_idx\` ON \`sold_products\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`sold_products_updated_at_idx\` ON \`sold_products\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sold_products_created_at_idx\` ON \`sold_products\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`product_usage\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`engagement_id\` integer NOT NULL,
  	\`account_id\` integer,
  	\`sold_product_id\` integer NOT NULL,
  	\`customer_priority\` text,
  	\`business_criticality\` text,
  	\`activation_status\` text,
  	\`usage_plan\` text,
  	\`adoption_score\` numeric,
  	\`perceived_adoption_score\` numeric,
  	\`licenses_used\` numeric,
  	\`monthly_active_users\` numeric,
  	\`transactions\` numeric,
  	\`child_products\` numeric,
  	\`child_products_in_use\` numeric,
  	\`as_of\` text,
  	\`usage_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`sold_product_id\`) REFERENCES \`sold_products\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`product_usage_engagement_idx\` ON \`product_usage\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`product_usage_account_idx\` ON \`product_usage\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`product_usage_sold_product_idx\` ON \`product_usage\` (\`sold_product_id\`);`)
  await db.run(sql`CREATE INDEX \`product_usage_customer_priority_idx\` ON \`product_usage\` (\`customer_priority\`);`)
  await db.run(sql`CREATE INDEX \`product_usage_business_criticality_idx\` ON \`product_usage\` (\`business_criticality\`);`)
  await db.run(sql`CREATE INDEX \`product_usage_activation_status_idx\` ON \`product_usage\` (\`activation_status\`);`)
  await db.run(sql`CREATE INDEX \`product_usage_usage_plan_idx\` ON \`product_usage\` (\`usage_plan\`);`)
  await db.run(sql`CREATE INDEX \`product_usage_adoption_score_idx\` ON \`product_usage\` (\`adoption_score\`);`)
  await db.run(sql`CREATE INDEX \`product_usage_as_of_idx\` ON \`product_usage\` (\`as_of\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`product_usage_usage_key_idx\` ON \`product_usage\` (\`usage_key\`);`)
  await db.run(sql`CREATE INDEX \`product_usage_updated_at_idx\` ON \`product_usage\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`product_usage_created_at_idx\` ON \`product_usage\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`usage_readings\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`usage_id\` integer NOT NULL,
  	\`engagement_id\` integer,
  	\`account_id\` integer,
  	\`at\` text,
  	\`adoption_score\` numeric,
  	\`licenses_used\` numeric,
  	\`monthly_active_users\` numeric,
  	\`transactions\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`usage_id\`) REFERENCES \`product_usage\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`usage_readings_key_idx\` ON \`usage_readings\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`usage_readings_usage_idx\` ON \`usage_readings\` (\`usage_id\`);`)
  await db.run(sql`CREATE INDEX \`usage_readings_engagement_idx\` ON \`usage_readings\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`usage_readings_account_idx\` ON \`usage_readings\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`usage_readings_at_idx\` ON \`usage_readings\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`usage_readings_updated_at_idx\` ON \`usage_readings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`usage_readings_created_at_idx\` ON \`usage_readings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`usage_at_idx\` ON \`usage_readings\` (\`usage_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`adoption_roadmaps_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`usage_id\` integer,
  	\`lane\` text,
  	FOREIGN KEY (\`usage_id\`) REFERENCES \`product_usage\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`adoption_roadmaps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`adoption_roadmaps_items_order_idx\` ON \`adoption_roadmaps_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`adoption_roadmaps_items_parent_id_idx\` ON \`adoption_roadmaps_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`adoption_roadmaps_items_usage_idx\` ON \`adoption_roadmaps_items\` (\`usage_id\`);`)
  await db.run(sql`CREATE TABLE \`adoption_roadmaps\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`engagement_id\` integer NOT NULL,
  	\`account_id\` integer,
  	\`description\` text,
  	\`phase_field\` text DEFAULT 'usagePlan',
  	\`number\` text,
  	\`state\` text DEFAULT 'draft',
  	\`version\` numeric DEFAULT 0,
  	\`published_at\` text,
  	\`published_by_id\` integer,
  	\`rev\` numeric DEFAULT 0,
  	\`versions\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`published_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`adoption_roadmaps_name_idx\` ON \`adoption_roadmaps\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`adoption_roadmaps_engagement_idx\` ON \`adoption_roadmaps\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`adoption_roadmaps_account_idx\` ON \`adoption_roadmaps\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`adoption_roadmaps_phase_field_idx\` ON \`adoption_roadmaps\` (\`phase_field\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`adoption_roadmaps_number_idx\` ON \`adoption_roadmaps\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`adoption_roadmaps_state_idx\` ON \`adoption_roadmaps\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`adoption_roadmaps_published_at_idx\` ON \`adoption_roadmaps\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`adoption_roadmaps_published_by_idx\` ON \`adoption_roadmaps\` (\`published_by_id\`);`)
  await db.run(sql`CREATE INDEX \`adoption_roadmaps_updated_at_idx\` ON \`adoption_roadmaps\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`adoption_roadmaps_created_at_idx\` ON \`adoption_roadmaps\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`contracts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`account_id\` integer NOT NULL,
  	\`description\` text,
  	\`value\` numeric,
  	\`start\` text,
  	\`end\` text,
  	\`link\` text,
  	\`owner_id\` integer,
  	\`number\` text,
  	\`state\` text DEFAULT 'draft',
  	\`substate\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`contracts_title_idx\` ON \`contracts\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`contracts_account_idx\` ON \`contracts\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_start_idx\` ON \`contracts\` (\`start\`);`)
  await db.run(sql`CREATE INDEX \`contracts_end_idx\` ON \`contracts\` (\`end\`);`)
  await db.run(sql`CREATE INDEX \`contracts_owner_idx\` ON \`contracts\` (\`owner_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`contracts_number_idx\` ON \`contracts\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`contracts_state_idx\` ON \`contracts\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`contracts_substate_idx\` ON \`contracts\` (\`substate\`);`)
  await db.run(sql`CREATE INDEX \`contracts_updated_at_idx\` ON \`contracts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contracts_created_at_idx\` ON \`contracts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`account_state_end_idx\` ON \`contracts\` (\`account_id\`,\`state\`,\`end\`);`)
  await db.run(sql`CREATE TABLE \`contracts_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`engagements_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`contracts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`engagements_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contracts_rels_order_idx\` ON \`contracts_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`contracts_rels_parent_idx\` ON \`contracts_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_rels_path_idx\` ON \`contracts_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`contracts_rels_engagements_id_idx\` ON \`contracts_rels\` (\`engagements_id\`);`)
  await db.run(sql`CREATE TABLE \`health_indicators\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`label\` text NOT NULL,
  	\`description\` text,
  	\`active\` integer,
  	\`weight\` numeric NOT NULL,
  	\`target\` numeric NOT NULL,
  	\`direction\` text DEFAULT 'maximize',
  	\`unit\` text,
  	\`source\` text DEFAULT 'pushed',
  	\`field\` text,
  	\`records_of\` text,
  	\`where\` text,
  	\`aggregate\` text,
  	\`days\` numeric,
  	\`order\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`health_indicators_key_idx\` ON \`health_indicators\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`health_indicators_active_idx\` ON \`health_indicators\` (\`active\`);`)
  await db.run(sql`CREATE INDEX \`health_indicators_direction_idx\` ON \`health_indicators\` (\`direction\`);`)
  await db.run(sql`CREATE INDEX \`health_indicators_source_idx\` ON \`health_indicators\` (\`source\`);`)
  await db.run(sql`CREATE INDEX \`health_indicators_aggregate_idx\` ON \`health_indicators\` (\`aggregate\`);`)
  await db.run(sql`CREATE INDEX \`health_indicators_updated_at_idx\` ON \`health_indicators\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`health_indicators_created_at_idx\` ON \`health_indicators\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`health_values\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`indicator_id\` integer NOT NULL,
  	\`engagement_id\` integer,
  	\`account_id\` integer,
  	\`at\` text,
  	\`value\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`indicator_id\`) REFERENCES \`health_indicators\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`health_values_key_idx\` ON \`health_values\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`health_values_indicator_idx\` ON \`health_values\` (\`indicator_id\`);`)
  await db.run(sql`CREATE INDEX \`health_values_engagement_idx\` ON \`health_values\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`health_values_account_idx\` ON \`health_values\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`health_values_at_idx\` ON \`health_values\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`health_values_updated_at_idx\` ON \`health_values\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`health_values_created_at_idx\` ON \`health_values\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_indicator_at_idx\` ON \`health_values\` (\`engagement_id\`,\`indicator_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`health_snapshots\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`engagement_id\` integer,
  	\`account_id\` integer,
  	\`week\` text NOT NULL,
  	\`at\` text,
  	\`score\` numeric,
  	\`coverage\` numeric,
  	\`indicators\` text,
  	\`origin\` text,
  	\`snapshot_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`health_snapshots_engagement_idx\` ON \`health_snapshots\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`health_snapshots_account_idx\` ON \`health_snapshots\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`health_snapshots_week_idx\` ON \`health_snapshots\` (\`week\`);`)
  await db.run(sql`CREATE INDEX \`health_snapshots_at_idx\` ON \`health_snapshots\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`health_snapshots_origin_idx\` ON \`health_snapshots\` (\`origin\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`health_snapshots_snapshot_key_idx\` ON \`health_snapshots\` (\`snapshot_key\`);`)
  await db.run(sql`CREATE INDEX \`health_snapshots_updated_at_idx\` ON \`health_snapshots\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`health_snapshots_created_at_idx\` ON \`health_snapshots\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_week_idx\` ON \`health_snapshots\` (\`engagement_id\`,\`week\`);`)
  await db.run(sql`CREATE TABLE \`adoption_snapshots\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`engagement_id\` integer,
  	\`account_id\` integer,
  	\`week\` text NOT NULL,
  	\`at\` text,
  	\`low\` numeric,
  	\`medium\` numeric,
  	\`high\` numeric,
  	\`none\` numeric,
  	\`products\` text,
  	\`origin\` text,
  	\`snapshot_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`adoption_snapshots_engagement_idx\` ON \`adoption_snapshots\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`adoption_snapshots_account_idx\` ON \`adoption_snapshots\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`adoption_snapshots_week_idx\` ON \`adoption_snapshots\` (\`week\`);`)
  await db.run(sql`CREATE INDEX \`adoption_snapshots_at_idx\` ON \`adoption_snapshots\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`adoption_snapshots_origin_idx\` ON \`adoption_snapshots\` (\`origin\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`adoption_snapshots_snapshot_key_idx\` ON \`adoption_snapshots\` (\`snapshot_key\`);`)
  await db.run(sql`CREATE INDEX \`adoption_snapshots_updated_at_idx\` ON \`adoption_snapshots\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`adoption_snapshots_created_at_idx\` ON \`adoption_snapshots\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_week_1_idx\` ON \`adoption_snapshots\` (\`engagement_id\`,\`week\`);`)
  await db.run(sql`CREATE TABLE \`color_bands\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`band_for\` text NOT NULL,
  	\`label\` text NOT NULL,
  	\`min\` numeric NOT NULL,
  	\`max\` numeric NOT NULL,
  	\`tone\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`color_bands_band_for_idx\` ON \`color_bands\` (\`band_for\`);`)
  await db.run(sql`CREATE INDEX \`color_bands_tone_idx\` ON \`color_bands\` (\`tone\`);`)
  await db.run(sql`CREATE INDEX \`color_bands_updated_at_idx\` ON \`color_bands\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`color_bands_created_at_idx\` ON \`color_bands\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`activity\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`play_id\` integer,
  	\`engagement_id\` integer,
  	\`record\` text,
  	\`kind\` text,
  	\`body\` text,
  	\`author_id\` integer,
  	\`visibility\` text,
  	\`activity_key\` text,
  	\`changes\` text,
  	\`event\` text,
  	\`entry_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`play_id\`) REFERENCES \`plays\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`activity_play_idx\` ON \`activity\` (\`play_id\`);`)
  await db.run(sql`CREATE INDEX \`activity_engagement_idx\` ON \`activity\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`activity_record_idx\` ON \`activity\` (\`record\`);`)
  await db.run(sql`CREATE INDEX \`activity_kind_idx\` ON \`activity\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`activity_author_idx\` ON \`activity\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`activity_visibility_idx\` ON \`activity\` (\`visibility\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`activity_entry_key_idx\` ON \`activity\` (\`entry_key\`);`)
  await db.run(sql`CREATE INDEX \`activity_updated_at_idx\` ON \`activity\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`activity_created_at_idx\` ON \`activity\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`play_createdAt_idx\` ON \`activity\` (\`play_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_createdAt_idx\` ON \`activity\` (\`engagement_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`record_createdAt_idx\` ON \`activity\` (\`record\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`attachments\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`play_id\` integer,
  	\`engagement_id\` integer,
  	\`description\` text,
  	\`visible_to_customer\` integer,
  	\`owner_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`play_id\`) REFERENCES \`plays\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`attachments_name_idx\` ON \`attachments\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`attachments_play_idx\` ON \`attachments\` (\`play_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_engagement_idx\` ON \`attachments\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_visible_to_customer_idx\` ON \`attachments\` (\`visible_to_customer\`);`)
  await db.run(sql`CREATE INDEX \`attachments_owner_idx\` ON \`attachments\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_updated_at_idx\` ON \`attachments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_created_at_idx\` ON \`attachments\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachments_filename_idx\` ON \`attachments\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`play_createdAt_1_idx\` ON \`attachments\` (\`play_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_createdAt_1_idx\` ON \`attachments\` (\`engagement_id\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`discussions\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`play_id\` integer,
  	\`engagement_id\` integer,
  	\`state\` text DEFAULT 'open',
  	\`started_by_id\` integer,
  	\`last_message_at\` text,
  	\`ended_at\` text,
  	\`ended_by_id\` integer,
  	\`rev\` numeric DEFAULT 1,
  	\`entry_key\` text,
  	\`transcript\` text,
  	\`transcribed\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`play_id\`) REFERENCES \`plays\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`started_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`ended_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`discussions_play_idx\` ON \`discussions\` (\`play_id\`);`)
  await db.run(sql`CREATE INDEX \`discussions_engagement_idx\` ON \`discussions\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`discussions_state_idx\` ON \`discussions\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`discussions_started_by_idx\` ON \`discussions\` (\`started_by_id\`);`)
  await db.run(sql`CREATE INDEX \`discussions_last_message_at_idx\` ON \`discussions\` (\`last_message_at\`);`)
  await db.run(sql`CREATE INDEX \`discussions_ended_by_idx\` ON \`discussions\` (\`ended_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`discussions_entry_key_idx\` ON \`discussions\` (\`entry_key\`);`)
  await db.run(sql`CREATE INDEX \`discussions_updated_at_idx\` ON \`discussions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`discussions_created_at_idx\` ON \`discussions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`play_state_2_idx\` ON \`discussions\` (\`play_id\`,\`state\`);`)
  await db.run(sql`CREATE INDEX \`engagement_state_1_idx\` ON \`discussions\` (\`engagement_id\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`discussions_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`discussions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`discussions_rels_order_idx\` ON \`discussions_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`discussions_rels_parent_idx\` ON \`discussions_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`discussions_rels_path_idx\` ON \`discussions_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`discussions_rels_users_id_idx\` ON \`discussions_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`discussion_messages\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`discussion_id\` integer NOT NULL,
  	\`body\` text NOT NULL,
  	\`author_id\` integer,
  	\`entry_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`discussion_id\`) REFERENCES \`discussions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`discussion_messages_discussion_idx\` ON \`discussion_messages\` (\`discussion_id\`);`)
  await db.run(sql`CREATE INDEX \`discussion_messages_author_idx\` ON \`discussion_messages\` (\`author_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`discussion_messages_entry_key_idx\` ON \`discussion_messages\` (\`entry_key\`);`)
  await db.run(sql`CREATE INDEX \`discussion_messages_updated_at_idx\` ON \`discussion_messages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`discussion_messages_created_at_idx\` ON \`discussion_messages\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`discussion_createdAt_idx\` ON \`discussion_messages\` (\`discussion_id\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`knowledge_articles\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`body\` text NOT NULL,
  	\`keywords\` text,
  	\`number\` text,
  	\`state\` text DEFAULT 'draft',
  	\`owner_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`knowledge_articles_title_idx\` ON \`knowledge_articles\` (\`title\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`knowledge_articles_number_idx\` ON \`knowledge_articles\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`knowledge_articles_state_idx\` ON \`knowledge_articles\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`knowledge_articles_owner_idx\` ON \`knowledge_articles\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`knowledge_articles_updated_at_idx\` ON \`knowledge_articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`knowledge_articles_created_at_idx\` ON \`knowledge_articles\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`recommendation_feedback\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`play_id\` integer,
  	\`engagement_id\` integer,
  	\`kind\` text,
  	\`key\` text NOT NULL,
  	\`title\` text,
  	\`verdict\` text,
  	\`user_id\` integer,
  	\`entry_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`play_id\`) REFERENCES \`plays\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`recommendation_feedback_play_idx\` ON \`recommendation_feedback\` (\`play_id\`);`)
  await db.run(sql`CREATE INDEX \`recommendation_feedback_engagement_idx\` ON \`recommendation_feedback\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`recommendation_feedback_verdict_idx\` ON \`recommendation_feedback\` (\`verdict\`);`)
  await db.run(sql`CREATE INDEX \`recommendation_feedback_user_idx\` ON \`recommendation_feedback\` (\`user_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`recommendation_feedback_entry_key_idx\` ON \`recommendation_feedback\` (\`entry_key\`);`)
  await db.run(sql`CREATE INDEX \`recommendation_feedback_updated_at_idx\` ON \`recommendation_feedback\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`recommendation_feedback_created_at_idx\` ON \`recommendation_feedback\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`kind_key_idx\` ON \`recommendation_feedback\` (\`kind\`,\`key\`);`)
  await db.run(sql`CREATE TABLE \`email_templates\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`to\` text,
  	\`cc\` text,
  	\`bcc\` text,
  	\`from\` text,
  	\`subject\` text NOT NULL,
  	\`body\` text NOT NULL,
  	\`playbook\` text,
  	\`order\` numeric DEFAULT 100,
  	\`inactive\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`email_templates_name_idx\` ON \`email_templates\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`email_templates_playbook_idx\` ON \`email_templates\` (\`playbook\`);`)
  await db.run(sql`CREATE INDEX \`email_templates_order_idx\` ON \`email_templates\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`email_templates_inactive_idx\` ON \`email_templates\` (\`inactive\`);`)
  await db.run(sql`CREATE INDEX \`email_templates_updated_at_idx\` ON \`email_templates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`email_templates_created_at_idx\` ON \`email_templates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`form_templates_values\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`field\` text NOT NULL,
  	\`value\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`form_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`form_templates_values_order_idx\` ON \`form_templates_values\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`form_templates_values_parent_id_idx\` ON \`form_templates_values\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`form_templates\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`target\` text DEFAULT 'tasks',
  	\`playbook\` text,
  	\`owner_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`form_templates_name_idx\` ON \`form_templates\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`form_templates_target_idx\` ON \`form_templates\` (\`target\`);`)
  await db.run(sql`CREATE INDEX \`form_templates_playbook_idx\` ON \`form_templates\` (\`playbook\`);`)
  await db.run(sql`CREATE INDEX \`form_templates_owner_idx\` ON \`form_templates\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`form_templates_updated_at_idx\` ON \`form_templates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`form_templates_created_at_idx\` ON \`form_templates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`success_play_launches\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`key\` text,
  	\`play_id\` integer,
  	\`engagement_id\` integer,
  	\`state\` text,
  	\`owner_id\` integer,
  	\`answers\` text,
  	\`created\` text,
  	\`hash\` text,
  	\`entry_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`play_id\`) REFERENCES \`plays\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`engagement_id\`) REFERENCES \`engagements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`success_play_launches_key_idx\` ON \`success_play_launches\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`success_play_launches_play_idx\` ON \`success_play_launches\` (\`play_id\`);`)
  await db.run(sql`CREATE INDEX \`success_play_launches_engagement_idx\` ON \`success_play_launches\` (\`engagement_id\`);`)
  await db.run(sql`CREATE INDEX \`success_play_launches_state_idx\` ON \`success_play_launches\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`success_play_launches_owner_idx\` ON \`success_play_launches\` (\`owner_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`success_play_launches_entry_key_idx\` ON \`success_play_launches\` (\`entry_key\`);`)
  await db.run(sql`CREATE INDEX \`success_play_launches_updated_at_idx\` ON \`success_play_launches\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`success_play_launches_created_at_idx\` ON \`success_play_launches\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`play_createdAt_2_idx\` ON \`success_play_launches\` (\`play_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_createdAt_2_idx\` ON \`success_play_launches\` (\`engagement_id\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`playbooks\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`key\` text NOT NULL,
  	\`state\` text,
  	\`version\` numeric,
  	\`hash\` text,
  	\`rev\` numeric,
  	\`published_at\` text,
  	\`published_by_id\` integer,
  	\`origin\` text,
  	\`draft\` text,
  	\`draft_from\` numeric,
  	\`draft_source\` text,
  	\`draft_by_id\` integer,
  	\`draft_at\` text,
  	\`file\` text,
  	\`file_hash\` text,
  	\`file_state\` text,
  	\`file_text\` text,
  	\`publishing\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`published_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`draft_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`playbooks_key_idx\` ON \`playbooks\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`playbooks_state_idx\` ON \`playbooks\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`playbooks_version_idx\` ON \`playbooks\` (\`version\`);`)
  await db.run(sql`CREATE INDEX \`playbooks_published_by_idx\` ON \`playbooks\` (\`published_by_id\`);`)
  await db.run(sql`CREATE INDEX \`playbooks_draft_by_idx\` ON \`playbooks\` (\`draft_by_id\`);`)
  await db.run(sql`CREATE INDEX \`playbooks_updated_at_idx\` ON \`playbooks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`playbooks_created_at_idx\` ON \`playbooks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`playbook_definitions\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`key\` text NOT NULL,
  	\`version\` numeric NOT NULL,
  	\`hash\` text NOT NULL,
  	\`file\` text,
  	\`note\` text,
  	\`origin\` text,
  	\`published_by_id\` integer,
  	\`source\` text NOT NULL,
  	\`compiled\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`published_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`playbook_definitions_key_idx\` ON \`playbook_definitions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`playbook_definitions_hash_idx\` ON \`playbook_definitions\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`playbook_definitions_published_by_idx\` ON \`playbook_definitions\` (\`published_by_id\`);`)
  await db.run(sql`CREATE INDEX \`playbook_definitions_updated_at_idx\` ON \`playbook_definitions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`playbook_definitions_created_at_idx\` ON \`playbook_definitions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`key_version_idx\` ON \`playbook_definitions\` (\`key\`,\`version\`);`)
  await db.run(sql`CREATE TABLE \`counters\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`value\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`counters_key_idx\` ON \`counters\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`counters_updated_at_idx\` ON \`counters\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`counters_created_at_idx\` ON \`counters\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`meta\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_stats\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`stats\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`users_texts\`;`)
  await db.run(sql`DROP TABLE \`accounts\`;`)
  await db.run(sql`DROP TABLE \`contacts\`;`)
  await db.run(sql`DROP TABLE \`engagements\`;`)
  await db.run(sql`DROP TABLE \`plays\`;`)
  await db.run(sql`DROP TABLE \`plays_rels\`;`)
  await db.run(sql`DROP TABLE \`tasks\`;`)
  await db.run(sql`DROP TABLE \`meetings\`;`)
  await db.run(sql`DROP TABLE \`meetings_rels\`;`)
  await db.run(sql`DROP TABLE \`squads_members\`;`)
  await db.run(sql`DROP TABLE \`squads\`;`)
  await db.run(sql`DROP TABLE \`touchpoints\`;`)
  await db.run(sql`DROP TABLE \`touchpoints_rels\`;`)
  await db.run(sql`DROP TABLE \`risk_signals\`;`)
  await db.run(sql`DROP TABLE \`risk_signals_rels\`;`)
  await db.run(sql`DROP TABLE \`risk_occurrences\`;`)
  await db.run(sql`DROP TABLE \`escalations\`;`)
  await db.run(sql`DROP TABLE \`success_objectives\`;`)
  await db.run(sql`DROP TABLE \`success_objectives_rels\`;`)
  await db.run(sql`DROP TABLE \`success_outcomes\`;`)
  await db.run(sql`DROP TABLE \`success_initiatives\`;`)
  await db.run(sql`DROP TABLE \`success_initiatives_rels\`;`)
  await db.run(sql`DROP TABLE \`success_tasks\`;`)
  await db.run(sql`DROP TABLE \`account_team\`;`)
  await db.run(sql`DROP TABLE \`customer_team\`;`)
  await db.run(sql`DROP TABLE \`customer_timeline\`;`)
  await db.run(sql`DROP TABLE \`products\`;`)
  await db.run(sql`DROP TABLE \`sold_products\`;`)
  await db.run(sql`DROP TABLE \`product_usage\`;`)
  await db.run(sql`DROP TABLE \`usage_readings\`;`)
  await db.run(sql`DROP TABLE \`adoption_roadmaps_items\`;`)
  await db.run(sql`DROP TABLE \`adoption_roadmaps\`;`)
  await db.run(sql`DROP TABLE \`contracts\`;`)
  await db.run(sql`DROP TABLE \`contracts_rels\`;`)
  await db.run(sql`DROP TABLE \`health_indicators\`;`)
  await db.run(sql`DROP TABLE \`health_values\`;`)
  await db.run(sql`DROP TABLE \`health_snapshots\`;`)
  await db.run(sql`DROP TABLE \`adoption_snapshots\`;`)
  await db.run(sql`DROP TABLE \`color_bands\`;`)
  await db.run(sql`DROP TABLE \`activity\`;`)
  await db.run(sql`DROP TABLE \`attachments\`;`)
  await db.run(sql`DROP TABLE \`discussions\`;`)
  await db.run(sql`DROP TABLE \`discussions_rels\`;`)
  await db.run(sql`DROP TABLE \`discussion_messages\`;`)
  await db.run(sql`DROP TABLE \`knowledge_articles\`;`)
  await db.run(sql`DROP TABLE \`recommendation_feedback\`;`)
  await db.run(sql`DROP TABLE \`email_templates\`;`)
  await db.run(sql`DROP TABLE \`form_templates_values\`;`)
  await db.run(sql`DROP TABLE \`form_templates\`;`)
  await db.run(sql`DROP TABLE \`success_play_launches\`;`)
  await db.run(sql`DROP TABLE \`playbooks\`;`)
  await db.run(sql`DROP TABLE \`playbook_definitions\`;`)
  await db.run(sql`DROP TABLE \`counters\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_stats\`;`)
}
