import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"contact_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "users_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "accounts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "contacts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"email" varchar,
  	"account_id" integer NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "engagements" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"account_id" integer NOT NULL,
  	"parent_id" integer,
  	"description" varchar,
  	"number" varchar,
  	"state" varchar DEFAULT 'new',
  	"stage" varchar DEFAULT 'initial-onboarding',
  	"perceived_health" varchar DEFAULT 'unknown',
  	"go_live" timestamp(3) with time zone,
  	"renewal_date" timestamp(3) with time zone,
  	"account_manager_id" integer,
  	"customer_success_manager_id" integer,
  	"key_contact_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "plays" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"playbook" varchar NOT NULL,
  	"engagement_id" integer NOT NULL,
  	"short_description" varchar,
  	"description" varchar,
  	"closure_code" varchar,
  	"cancel_reason" varchar,
  	"close_notes" varchar,
  	"number" varchar,
  	"state" varchar DEFAULT 'new',
  	"progress" varchar DEFAULT 'not-started',
  	"current_phase" varchar,
  	"current_activity" varchar,
  	"priority" varchar,
  	"category" varchar,
  	"due_date" timestamp(3) with time zone,
  	"assigned_to_id" integer,
  	"contact_id" integer,
  	"visible_to_customer" boolean,
  	"account_id" integer,
  	"data" jsonb,
  	"rev" numeric,
  	"run" jsonb,
  	"definition_key" varchar,
  	"definition_version" numeric,
  	"definition_hash" varchar,
  	"visibility" varchar,
  	"pending" jsonb,
  	"pending_rev" numeric,
  	"child_lock" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "plays_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "tasks" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"play_id" integer NOT NULL,
  	"short_description" varchar NOT NULL,
  	"description" varchar,
  	"close_notes" varchar,
  	"number" varchar,
  	"state" varchar DEFAULT 'new',
  	"priority" varchar,
  	"category" varchar,
  	"due_date" timestamp(3) with time zone,
  	"assigned_to_id" integer,
  	"visible_to_customer" boolean,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "meetings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"play_id" integer NOT NULL,
  	"subject" varchar NOT NULL,
  	"start" timestamp(3) with time zone,
  	"end" timestamp(3) with time zone,
  	"agenda" varchar,
  	"internal_notes" varchar,
  	"number" varchar,
  	"state" varchar DEFAULT 'draft',
  	"meeting_type" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "meetings_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "squads_members" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"user_id" integer NOT NULL,
  	"responsibility" varchar
  );
  
  CREATE TABLE "squads" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"engagement_id" integer NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "activity" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"play_id" integer,
  	"engagement_id" integer,
  	"kind" varchar,
  	"body" varchar,
  	"author_id" integer,
  	"visibility" varchar,
  	"activity_key" varchar,
  	"changes" jsonb,
  	"event" jsonb,
  	"entry_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "attachments" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"play_id" integer,
  	"engagement_id" integer,
  	"description" varchar,
  	"visible_to_customer" boolean,
  	"owner_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric
  );
  
  CREATE TABLE "discussions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"play_id" integer,
  	"engagement_id" integer,
  	"state" varchar DEFAULT 'open',
  	"started_by_id" integer,
  	"last_message_at" timestamp(3) with time zone,
  	"ended_at" timestamp(3) with time zone,
  	"ended_by_id" integer,
  	"rev" numeric DEFAULT 1,
  	"entry_key" varchar,
  	"transcript" jsonb,
  	"transcribed" boolean,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "discussions_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "discussion_messages" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"discussion_id" integer NOT NULL,
  	"body" varchar NOT NULL,
  	"author_id" integer,
  	"entry_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "knowledge_articles" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"summary" varchar,
  	"body" varchar NOT NULL,
  	"keywords" varchar,
  	"number" varchar,
  	"state" varchar DEFAULT 'draft',
  	"owner_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "recommendation_feedback" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"play_id" integer,
  	"engagement_id" integer,
  	"kind" varchar,
  	"key" varchar NOT NULL,
  	"title" varchar,
  	"verdict" varchar,
  	"user_id" integer,
  	"entry_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "email_templates" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"to" varchar,
  	"cc" varchar,
  	"bcc" varchar,
  	"from" varchar,
  	"subject" varchar NOT NULL,
  	"body" varchar NOT NULL,
  	"playbook" varchar,
  	"order" numeric DEFAULT 100,
  	"inactive" boolean,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "form_templates_values" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"field" varchar NOT NULL,
  	"value" varchar
  );
  
  CREATE TABLE "form_templates" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"target" varchar DEFAULT 'tasks',
  	"playbook" varchar,
  	"owner_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "success_play_launches" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"key" varchar,
  	"play_id" integer,
  	"engagement_id" integer,
  	"state" varchar,
  	"owner_id" integer,
  	"answers" jsonb,
  	"created" jsonb,
  	"hash" varchar,
  	"entry_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "playbooks" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"key" varchar NOT NULL,
  	"state" varchar,
  	"version" numeric,
  	"hash" varchar,
  	"rev" numeric,
  	"published_at" timestamp(3) with time zone,
  	"published_by_id" integer,
  	"origin" varchar,
  	"draft" varchar,
  	"draft_from" numeric,
  	"draft_source" varchar,
  	"draft_by_id" integer,
  	"draft_at" timestamp(3) with time zone,
  	"file" varchar,
  	"file_hash" varchar,
  	"file_state" varchar,
  	"file_text" varchar,
  	"publishing" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "playbook_definitions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"key" varchar NOT NULL,
  	"version" numeric NOT NULL,
  	"hash" varchar NOT NULL,
  	"file" varchar,
  	"note" varchar,
  	"origin" varchar,
  	"published_by_id" integer,
  	"source" varchar NOT NULL,
  	"compiled" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "counters" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"value" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users" ADD CONSTRAINT "users_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_texts" ADD CONSTRAINT "users_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "contacts" ADD CONSTRAINT "contacts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "engagements" ADD CONSTRAINT "engagements_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "engagements" ADD CONSTRAINT "engagements_parent_id_engagements_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "engagements" ADD CONSTRAINT "engagements_account_manager_id_users_id_fk" FOREIGN KEY ("account_manager_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "engagements" ADD CONSTRAINT "engagements_customer_success_manager_id_users_id_fk" FOREIGN KEY ("customer_success_manager_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "engagements" ADD CONSTRAINT "engagements_key_contact_id_contacts_id_fk" FOREIGN KEY ("key_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "plays" ADD CONSTRAINT "plays_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "plays" ADD CONSTRAINT "plays_assigned_to_id_users_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "plays" ADD CONSTRAINT "plays_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "plays" ADD CONSTRAINT "plays_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "plays_rels" ADD CONSTRAINT "plays_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."plays"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "plays_rels" ADD CONSTRAINT "plays_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "tasks" ADD CONSTRAINT "tasks_play_id_plays_id_fk" FOREIGN KEY ("play_id") REFERENCES "public"."plays"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assigned_to_id_users_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "meetings" ADD CONSTRAINT "meetings_play_id_plays_id_fk" FOREIGN KEY ("play_id") REFERENCES "public"."plays"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "meetings_rels" ADD CONSTRAINT "meetings_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "meetings_rels" ADD CONSTRAINT "meetings_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "squads_members" ADD CONSTRAINT "squads_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "squads_members" ADD CONSTRAINT "squads_members_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."squads"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "squads" ADD CONSTRAINT "squads_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activity" ADD CONSTRAINT "activity_play_id_plays_id_fk" FOREIGN KEY ("play_id") REFERENCES "public"."plays"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activity" ADD CONSTRAINT "activity_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activity" ADD CONSTRAINT "activity_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_play_id_plays_id_fk" FOREIGN KEY ("play_id") REFERENCES "public"."plays"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "discussions" ADD CONSTRAINT "discussions_play_id_plays_id_fk" FOREIGN KEY ("play_id") REFERENCES "public"."plays"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "discussions" ADD CONSTRAINT "discussions_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "discussions" ADD CONSTRAINT "discussions_started_by_id_users_id_fk" FOREIGN KEY ("started_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "discussions" ADD CONSTRAINT "discussions_ended_by_id_users_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "discussions_rels" ADD CONSTRAINT "discussions_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."discussions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "discussions_rels" ADD CONSTRAINT "discussions_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "discussion_messages" ADD CONSTRAINT "discussion_messages_discussion_id_discussions_id_fk" FOREIGN KEY ("discussion_id") REFERENCES "public"."discussions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "discussion_messages" ADD CONSTRAINT "discussion_messages_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "knowledge_articles" ADD CONSTRAINT "knowledge_articles_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "recommendation_feedback" ADD CONSTRAINT "recommendation_feedback_play_id_plays_id_fk" FOREIGN KEY ("play_id") REFERENCES "public"."plays"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "recommendation_feedback" ADD CONSTRAINT "recommendation_feedback_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "recommendation_feedback" ADD CONSTRAINT "recommendation_feedback_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "form_templates_values" ADD CONSTRAINT "form_templates_values_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."form_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "form_templates" ADD CONSTRAINT "form_templates_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_play_launches" ADD CONSTRAINT "success_play_launches_play_id_plays_id_fk" FOREIGN KEY ("play_id") REFERENCES "public"."plays"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_play_launches" ADD CONSTRAINT "success_play_launches_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_play_launches" ADD CONSTRAINT "success_play_launches_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "playbooks" ADD CONSTRAINT "playbooks_published_by_id_users_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "playbooks" ADD CONSTRAINT "playbooks_draft_by_id_users_id_fk" FOREIGN KEY ("draft_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "playbook_definitions" ADD CONSTRAINT "playbook_definitions_published_by_id_users_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_name_idx" ON "users" USING btree ("name");
  CREATE INDEX "users_contact_idx" ON "users" USING btree ("contact_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "users_texts_order_parent" ON "users_texts" USING btree ("order","parent_id");
  CREATE INDEX "accounts_name_idx" ON "accounts" USING btree ("name");
  CREATE INDEX "accounts_updated_at_idx" ON "accounts" USING btree ("updated_at");
  CREATE INDEX "accounts_created_at_idx" ON "accounts" USING btree ("created_at");
  CREATE INDEX "contacts_name_idx" ON "contacts" USING btree ("name");
  CREATE INDEX "contacts_account_idx" ON "contacts" USING btree ("account_id");
  CREATE INDEX "contacts_updated_at_idx" ON "contacts" USING btree ("updated_at");
  CREATE INDEX "contacts_created_at_idx" ON "contacts" USING btree ("created_at");
  CREATE INDEX "engagements_title_idx" ON "engagements" USING btree ("title");
  CREATE INDEX "engagements_account_idx" ON "engagements" USING btree ("account_id");
  CREATE INDEX "engagements_parent_idx" ON "engagements" USING btree ("parent_id");
  CREATE UNIQUE INDEX "engagements_number_idx" ON "engagements" USING btree ("number");
  CREATE INDEX "engagements_state_idx" ON "engagements" USING btree ("state");
  CREATE INDEX "engagements_stage_idx" ON "engagements" USING btree ("stage");
  CREATE INDEX "engagements_perceived_health_idx" ON "engagements" USING btree ("perceived_health");
  CREATE INDEX "engagements_go_live_idx" ON "engagements" USING btree ("go_live");
  CREATE INDEX "engagements_renewal_date_idx" ON "engagements" USING btree ("renewal_date");
  CREATE INDEX "engagements_account_manager_idx" ON "engagements" USING btree ("account_manager_id");
  CREATE INDEX "engagements_customer_success_manager_idx" ON "engagements" USING btree ("customer_success_manager_id");
  CREATE INDEX "engagements_key_contact_idx" ON "engagements" USING btree ("key_contact_id");
  CREATE INDEX "engagements_updated_at_idx" ON "engagements" USING btree ("updated_at");
  CREATE INDEX "engagements_created_at_idx" ON "engagements" USING btree ("created_at");
  CREATE INDEX "plays_playbook_idx" ON "plays" USING btree ("playbook");
  CREATE INDEX "plays_engagement_idx" ON "plays" USING btree ("engagement_id");
  CREATE INDEX "plays_short_description_idx" ON "plays" USING btree ("short_description");
  CREATE INDEX "plays_closure_code_idx" ON "plays" USING btree ("closure_code");
  CREATE UNIQUE INDEX "plays_number_idx" ON "plays" USING btree ("number");
  CREATE INDEX "plays_state_idx" ON "plays" USING btree ("state");
  CREATE INDEX "plays_progress_idx" ON "plays" USING btree ("progress");
  CREATE INDEX "plays_current_phase_idx" ON "plays" USING btree ("current_phase");
  CREATE INDEX "plays_current_activity_idx" ON "plays" USING btree ("current_activity");
  CREATE INDEX "plays_priority_idx" ON "plays" USING btree ("priority");
  CREATE INDEX "plays_category_idx" ON "plays" USING btree ("category");
  CREATE INDEX "plays_due_date_idx" ON "plays" USING btree ("due_date");
  CREATE INDEX "plays_assigned_to_idx" ON "plays" USING btree ("assigned_to_id");
  CREATE INDEX "plays_contact_idx" ON "plays" USING btree ("contact_id");
  CREATE INDEX "plays_visible_to_customer_idx" ON "plays" USING btree ("visible_to_customer");
  CREATE INDEX "plays_account_idx" ON "plays" USING btree ("account_id");
  CREATE INDEX "plays_pending_rev_idx" ON "plays" USING btree ("pending_rev");
  CREATE INDEX "plays_updated_at_idx" ON "plays" USING btree ("updated_at");
  CREATE INDEX "plays_created_at_idx" ON "plays" USING btree ("created_at");
  CREATE INDEX "plays_rels_order_idx" ON "plays_rels" USING btree ("order");
  CREATE INDEX "plays_rels_parent_idx" ON "plays_rels" USING btree ("parent_id");
  CREATE INDEX "plays_rels_path_idx" ON "plays_rels" USING btree ("path");
  CREATE INDEX "plays_rels_users_id_idx" ON "plays_rels" USING btree ("users_id");
  CREATE INDEX "tasks_play_idx" ON "tasks" USING btree ("play_id");
  CREATE INDEX "tasks_short_description_idx" ON "tasks" USING btree ("short_description");
  CREATE UNIQUE INDEX "tasks_number_idx" ON "tasks" USING btree ("number");
  CREATE INDEX "tasks_state_idx" ON "tasks" USING btree ("state");
  CREATE INDEX "tasks_priority_idx" ON "tasks" USING btree ("priority");
  CREATE INDEX "tasks_category_idx" ON "tasks" USING btree ("category");
  CREATE INDEX "tasks_due_date_idx" ON "tasks" USING btree ("due_date");
  CREATE INDEX "tasks_assigned_to_idx" ON "tasks" USING btree ("assigned_to_id");
  CREATE INDEX "tasks_visible_to_customer_idx" ON "tasks" USING btree ("visible_to_customer");
  CREATE INDEX "tasks_updated_at_idx" ON "tasks" USING btree ("updated_at");
  CREATE INDEX "tasks_created_at_idx" ON "tasks" USING btree ("created_at");
  CREATE INDEX "play_state_idx" ON "tasks" USING btree ("play_id","state");
  CREATE INDEX "meetings_play_idx" ON "meetings" USING btree ("play_id");
  CREATE INDEX "meetings_subject_idx" ON "meetings" USING btree ("subject");
  CREATE INDEX "meetings_start_idx" ON "meetings" USING btree ("start");
  CREATE UNIQUE INDEX "meetings_number_idx" ON "meetings" USING btree ("number");
  CREATE INDEX "meetings_state_idx" ON "meetings" USING btree ("state");
  CREATE INDEX "meetings_meeting_type_idx" ON "meetings" USING btree ("meeting_type");
  CREATE INDEX "meetings_updated_at_idx" ON "meetings" USING btree ("updated_at");
  CREATE INDEX "meetings_created_at_idx" ON "meetings" USING btree ("created_at");
  CREATE INDEX "play_state_1_idx" ON "meetings" USING btree ("play_id","state");
  CREATE INDEX "meetings_rels_order_idx" ON "meetings_rels" USING btree ("order");
  CREATE INDEX "meetings_rels_parent_idx" ON "meetings_rels" USING btree ("parent_id");
  CREATE INDEX "meetings_rels_path_idx" ON "meetings_rels" USING btree ("path");
  CREATE INDEX "meetings_rels_users_id_idx" ON "meetings_rels" USING btree ("users_id");
  CREATE INDEX "squads_members_order_idx" ON "squads_members" USING btree ("_order");
  CREATE INDEX "squads_members_parent_id_idx" ON "squads_members" USING btree ("_parent_id");
  CREATE INDEX "squads_members_user_idx" ON "squads_members" USING btree ("user_id");
  CREATE INDEX "squads_name_idx" ON "squads" USING btree ("name");
  CREATE INDEX "squads_engagement_idx" ON "squads" USING btree ("engagement_id");
  CREATE INDEX "squads_updated_at_idx" ON "squads" USING btree ("updated_at");
  CREATE INDEX "squads_created_at_idx" ON "squads" USING btree ("created_at");
  CREATE INDEX "activity_play_idx" ON "activity" USING btree ("play_id");
  CREATE INDEX "activity_engagement_idx" ON "activity" USING btree ("engagement_id");
  CREATE INDEX "activity_kind_idx" ON "activity" USING btree ("kind");
  CREATE INDEX "activity_author_idx" ON "activity" USING btree ("author_id");
  CREATE INDEX "activity_visibility_idx" ON "activity" USING btree ("visibility");
  CREATE UNIQUE INDEX "activity_entry_key_idx" ON "activity" USING btree ("entry_key");
  CREATE INDEX "activity_updated_at_idx" ON "activity" USING btree ("updated_at");
  CREATE INDEX "activity_created_at_idx" ON "activity" USING btree ("created_at");
  CREATE INDEX "play_createdAt_idx" ON "activity" USING btree ("play_id","created_at");
  CREATE INDEX "engagement_createdAt_idx" ON "activity" USING btree ("engagement_id","created_at");
  CREATE INDEX "attachments_name_idx" ON "attachments" USING btree ("name");
  CREATE INDEX "attachments_play_idx" ON "attachments" USING btree ("play_id");
  CREATE INDEX "attachments_engagement_idx" ON "attachments" USING btree ("engagement_id");
  CREATE INDEX "attachments_visible_to_customer_idx" ON "attachments" USING btree ("visible_to_customer");
  CREATE INDEX "attachments_owner_idx" ON "attachments" USING btree ("owner_id");
  CREATE INDEX "attachments_updated_at_idx" ON "attachments" USING btree ("updated_at");
  CREATE INDEX "attachments_created_at_idx" ON "attachments" USING btree ("created_at");
  CREATE UNIQUE INDEX "attachments_filename_idx" ON "attachments" USING btree ("filename");
  CREATE INDEX "play_createdAt_1_idx" ON "attachments" USING btree ("play_id","created_at");
  CREATE INDEX "engagement_createdAt_1_idx" ON "attachments" USING btree ("engagement_id","created_at");
  CREATE INDEX "discussions_play_idx" ON "discussions" USING btree ("play_id");
  CREATE INDEX "discussions_engagement_idx" ON "discussions" USING btree ("engagement_id");
  CREATE INDEX "discussions_state_idx" ON "discussions" USING btree ("state");
  CREATE INDEX "discussions_started_by_idx" ON "discussions" USING btree ("started_by_id");
  CREATE INDEX "discussions_last_message_at_idx" ON "discussions" USING btree ("last_message_at");
  CREATE INDEX "discussions_ended_by_idx" ON "discussions" USING btree ("ended_by_id");
  CREATE UNIQUE INDEX "discussions_entry_key_idx" ON "discussions" USING btree ("entry_key");
  CREATE INDEX "discussions_updated_at_idx" ON "discussions" USING btree ("updated_at");
  CREATE INDEX "discussions_created_at_idx" ON "discussions" USING btree ("created_at");
  CREATE INDEX "play_state_2_idx" ON "discussions" USING btree ("play_id","state");
  CREATE INDEX "engagement_state_idx" ON "discussions" USING btree ("engagement_id","state");
  CREATE INDEX "discussions_rels_order_idx" ON "discussions_rels" USING btree ("order");
  CREATE INDEX "discussions_rels_parent_idx" ON "discussions_rels" USING btree ("parent_id");
  CREATE INDEX "discussions_rels_path_idx" ON "discussions_rels" USING btree ("path");
  CREATE INDEX "discussions_rels_users_id_idx" ON "discussions_rels" USING btree ("users_id");
  CREATE INDEX "discussion_messages_discussion_idx" ON "discussion_messages" USING btree ("discussion_id");
  CREATE INDEX "discussion_messages_author_idx" ON "discussion_messages" USING btree ("author_id");
  CREATE UNIQUE INDEX "discussion_messages_entry_key_idx" ON "discussion_messages" USING btree ("entry_key");
  CREATE INDEX "discussion_messages_updated_at_idx" ON "discussion_messages" USING btree ("updated_at");
  CREATE INDEX "discussion_messages_created_at_idx" ON "discussion_messages" USING btree ("created_at");
  CREATE INDEX "discussion_createdAt_idx" ON "discussion_messages" USING btree ("discussion_id","created_at");
  CREATE INDEX "knowledge_articles_title_idx" ON "knowledge_articles" USING btree ("title");
  CREATE UNIQUE INDEX "knowledge_articles_number_idx" ON "knowledge_articles" USING btree ("number");
  CREATE INDEX "knowledge_articles_state_idx" ON "knowledge_articles" USING btree ("state");
  CREATE INDEX "knowledge_articles_owner_idx" ON "knowledge_articles" USING btree ("owner_id");
  CREATE INDEX "knowledge_articles_updated_at_idx" ON "knowledge_articles" USING btree ("updated_at");
  CREATE INDEX "knowledge_articles_created_at_idx" ON "knowledge_articles" USING btree ("created_at");
  CREATE INDEX "recommendation_feedback_play_idx" ON "recommendation_feedback" USING btree ("play_id");
  CREATE INDEX "recommendation_feedback_engagement_idx" ON "recommendation_feedback" USING btree ("engagement_id");
  CREATE INDEX "recommendation_feedback_verdict_idx" ON "recommendation_feedback" USING btree ("verdict");
  CREATE INDEX "recommendation_feedback_user_idx" ON "recommendation_feedback" USING btree ("user_id");
  CREATE UNIQUE INDEX "recommendation_feedback_entry_key_idx" ON "recommendation_feedback" USING btree ("entry_key");
  CREATE INDEX "recommendation_feedback_updated_at_idx" ON "recommendation_feedback" USING btree ("updated_at");
  CREATE INDEX "recommendation_feedback_created_at_idx" ON "recommendation_feedback" USING btree ("created_at");
  CREATE INDEX "kind_key_idx" ON "recommendation_feedback" USING btree ("kind","key");
  CREATE INDEX "email_templates_name_idx" ON "email_templates" USING btree ("name");
  CREATE INDEX "email_templates_playbook_idx" ON "email_templates" USING btree ("playbook");
  CREATE INDEX "email_templates_order_idx" ON "email_templates" USING btree ("order");
  CREATE INDEX "email_templates_inactive_idx" ON "email_templates" USING btree ("inactive");
  CREATE INDEX "email_templates_updated_at_idx" ON "email_templates" USING btree ("updated_at");
  CREATE INDEX "email_templates_created_at_idx" ON "email_templates" USING btree ("created_at");
  CREATE INDEX "form_templates_values_order_idx" ON "form_templates_values" USING btree ("_order");
  CREATE INDEX "form_templates_values_parent_id_idx" ON "form_templates_values" USING btree ("_parent_id");
  CREATE INDEX "form_templates_name_idx" ON "form_templates" USING btree ("name");
  CREATE INDEX "form_templates_target_idx" ON "form_templates" USING btree ("target");
  CREATE INDEX "form_templates_playbook_idx" ON "form_templates" USING btree ("playbook");
  CREATE INDEX "form_templates_owner_idx" ON "form_templates" USING btree ("owner_id");
  CREATE INDEX "form_templates_updated_at_idx" ON "form_templates" USING btree ("updated_at");
  CREATE INDEX "form_templates_created_at_idx" ON "form_templates" USING btree ("created_at");
  CREATE INDEX "success_play_launches_key_idx" ON "success_play_launches" USING btree ("key");
  CREATE INDEX "success_play_launches_play_idx" ON "success_play_launches" USING btree ("play_id");
  CREATE INDEX "success_play_launches_engagement_idx" ON "success_play_launches" USING btree ("engagement_id");
  CREATE INDEX "success_play_launches_state_idx" ON "success_play_launches" USING btree ("state");
  CREATE INDEX "success_play_launches_owner_idx" ON "success_play_launches" USING btree ("owner_id");
  CREATE UNIQUE INDEX "success_play_launches_entry_key_idx" ON "success_play_launches" USING btree ("entry_key");
  CREATE INDEX "success_play_launches_updated_at_idx" ON "success_play_launches" USING btree ("updated_at");
  CREATE INDEX "success_play_launches_created_at_idx" ON "success_play_launches" USING btree ("created_at");
  CREATE INDEX "play_createdAt_2_idx" ON "success_play_launches" USING btree ("play_id","created_at");
  CREATE INDEX "engagement_createdAt_2_idx" ON "success_play_launches" USING btree ("engagement_id","created_at");
  CREATE UNIQUE INDEX "playbooks_key_idx" ON "playbooks" USING btree ("key");
  CREATE INDEX "playbooks_state_idx" ON "playbooks" USING btree ("state");
  CREATE INDEX "playbooks_version_idx" ON "playbooks" USING btree ("version");
  CREATE INDEX "playbooks_published_by_idx" ON "playbooks" USING btree ("published_by_id");
  CREATE INDEX "playbooks_draft_by_idx" ON "playbooks" USING btree ("draft_by_id");
  CREATE INDEX "playbooks_updated_at_idx" ON "playbooks" USING btree ("updated_at");
  CREATE INDEX "playbooks_created_at_idx" ON "playbooks" USING btree ("created_at");
  CREATE INDEX "playbook_definitions_key_idx" ON "playbook_definitions" USING btree ("key");
  CREATE INDEX "playbook_definitions_hash_idx" ON "playbook_definitions" USING btree ("hash");
  CREATE INDEX "playbook_definitions_published_by_idx" ON "playbook_definitions" USING btree ("published_by_id");
  CREATE INDEX "playbook_definitions_updated_at_idx" ON "playbook_definitions" USING btree ("updated_at");
  CREATE INDEX "playbook_definitions_created_at_idx" ON "playbook_definitions" USING btree ("created_at");
  CREATE UNIQUE INDEX "key_version_idx" ON "playbook_definitions" USING btree ("key","version");
  CREATE UNIQUE INDEX "counters_key_idx" ON "counters" USING btree ("key");
  CREATE INDEX "counters_updated_at_idx" ON "counters" USING btree ("updated_at");
  CREATE INDEX "counters_created_at_idx" ON "counters" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "users_texts" CASCADE;
  DROP TABLE "accounts" CASCADE;
  DROP TABLE "contacts" CASCADE;
  DROP TABLE "engagements" CASCADE;
  DROP TABLE "plays" CASCADE;
  DROP TABLE "plays_rels" CASCADE;
  DROP TABLE "tasks" CASCADE;
  DROP TABLE "meetings" CASCADE;
  DROP TABLE "meetings_rels" CASCADE;
  DROP TABLE "squads_members" CASCADE;
  DROP TABLE "squads" CASCADE;
  DROP TABLE "activity" CASCADE;
  DROP TABLE "attachments" CASCADE;
  DROP TABLE "discussions" CASCADE;
  DROP TABLE "discussions_rels" CASCADE;
  DROP TABLE "discussion_messages" CASCADE;
  DROP TABLE "knowledge_articles" CASCADE;
  DROP TABLE "recommendation_feedback" CASCADE;
  DROP TABLE "email_templates" CASCADE;
  DROP TABLE "form_templates_values" CASCADE;
  DROP TABLE "form_templates" CASCADE;
  DROP TABLE "success_play_launches" CASCADE;
  DROP TABLE "playbooks" CASCADE;
  DROP TABLE "playbook_definitions" CASCADE;
  DROP TABLE "counters" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;`)
}
