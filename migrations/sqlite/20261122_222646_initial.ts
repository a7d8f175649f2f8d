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
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`play_id\`) REFERENCES \`plays\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assigned_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
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
  await db.run(sql`CREATE INDEX \`tasks_updated_at_idx\` ON \`tasks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`tasks_created_at_idx\` ON \`tasks\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`play_state_idx\` ON \`tasks\` (\`play_id\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`meetings\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`play_id\` integer NOT NULL,
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
  	FOREIGN KEY (\`play_id\`) REFERENCES \`plays\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`meetings_play_idx\` ON \`meetings\` (\`play_id\`);`)
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
  await db.run(sql`CREATE TABLE \`activity\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`play_id\` integer,
  	\`engagement_id\` integer,
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
  await db.run(sql`CREATE INDEX \`activity_kind_idx\` ON \`activity\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`activity_author_idx\` ON \`activity\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`activity_visibility_idx\` ON \`activity\` (\`visibility\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`activity_entry_key_idx\` ON \`activity\` (\`entry_key\`);`)
  await db.run(sql`CREATE INDEX \`activity_updated_at_idx\` ON \`activity\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`activity_created_at_idx\` ON \`activity\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`play_createdAt_idx\` ON \`activity\` (\`play_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`engagement_createdAt_idx\` ON \`activity\` (\`engagement_id\`,\`created_at\`);`)
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
  await db.run(sql`CREATE INDEX \`engagement_state_idx\` ON \`discussions\` (\`engagement_id\`,\`state\`);`)
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
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
