import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'playbooks-weekly-snapshots', 'playbooks-daily-expiry');
  CREATE TYPE "public"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'playbooks-weekly-snapshots', 'playbooks-daily-expiry');
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
  	"contract_value" numeric,
  	"health_score" numeric,
  	"health_coverage" numeric,
  	"health_change" numeric,
  	"health_at" timestamp(3) with time zone,
  	"last_touchpoint" timestamp(3) with time zone,
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
  	"priority_rank" numeric,
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
  	"engagement_id" integer,
  	"playbook" varchar,
  	"priority_rank" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "meetings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"play_id" integer,
  	"touchpoint_id" integer,
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
  
  CREATE TABLE "touchpoints" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"subject" varchar NOT NULL,
  	"engagement_id" integer NOT NULL,
  	"account_id" integer,
  	"description" varchar,
  	"channel" varchar,
  	"category" varchar,
  	"contact_id" integer,
  	"product_id" integer,
  	"closure_code" varchar,
  	"close_notes" varchar,
  	"closed_at" timestamp(3) with time zone,
  	"number" varchar,
  	"state" varchar DEFAULT 'new',
  	"progress" varchar DEFAULT 'not-started',
  	"priority" varchar,
  	"priority_rank" numeric,
  	"due_date" timestamp(3) with time zone,
  	"assigned_to_id" integer,
  	"visible_to_customer" boolean,
  	"needs_attention" boolean,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "touchpoints_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "risk_signals" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"short_description" varchar NOT NULL,
  	"engagement_id" integer NOT NULL,
  	"account_id" integer,
  	"description" varchar,
  	"risk_or_issue" varchar DEFAULT 'risk',
  	"probability" varchar NOT NULL,
  	"scope" varchar,
  	"category" varchar,
  	"closure_code" varchar,
  	"close_notes" varchar,
  	"closed_at" timestamp(3) with time zone,
  	"number" varchar,
  	"state" varchar DEFAULT 'new',
  	"priority" varchar,
  	"priority_rank" numeric,
  	"due_date" timestamp(3) with time zone,
  	"assigned_to_id" integer,
  	"reported_by_id" integer,
  	"tracking_method" varchar DEFAULT 'manual',
  	"source_record" varchar,
  	"occurrences" numeric DEFAULT 0,
  	"last_occurred_at" timestamp(3) with time zone,
  	"open_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "risk_signals_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"contracts_id" integer,
  	"sold_products_id" integer,
  	"plays_id" integer,
  	"tasks_id" integer,
  	"users_id" integer
  );
  
  CREATE TABLE "risk_occurrences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"risk_id" integer NOT NULL,
  	"engagement_id" integer,
  	"account_id" integer,
  	"at" timestamp(3) with time zone,
  	"value" numeric,
  	"threshold" numeric,
  	"note" varchar,
  	"entry_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "escalations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"short_description" varchar NOT NULL,
  	"engagement_id" integer NOT NULL,
  	"account_id" integer,
  	"description" varchar,
  	"close_notes" varchar,
  	"closed_at" timestamp(3) with time zone,
  	"number" varchar,
  	"state" varchar DEFAULT 'new',
  	"priority" varchar,
  	"priority_rank" numeric,
  	"due_date" timestamp(3) with time zone,
  	"assigned_to_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "success_objectives" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"engagement_id" integer NOT NULL,
  	"account_id" integer,
  	"description" varchar,
  	"sponsor_id" integer,
  	"planned_start" timestamp(3) with time zone,
  	"planned_end" timestamp(3) with time zone,
  	"closure_code" varchar,
  	"close_notes" varchar,
  	"closed_at" timestamp(3) with time zone,
  	"number" varchar,
  	"state" varchar DEFAULT 'new',
  	"progress" varchar DEFAULT 'not-started',
  	"priority" varchar,
  	"priority_rank" numeric,
  	"owner_id" integer,
  	"visible_to_customer" boolean,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "success_objectives_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" integer
  );
  
  CREATE TABLE "success_outcomes" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"objective_id" integer NOT NULL,
  	"description" varchar,
  	"planned_start" timestamp(3) with time zone,
  	"planned_end" timestamp(3) with time zone,
  	"tracking_method" varchar DEFAULT 'manual',
  	"indicator_id" integer,
  	"unit" varchar,
  	"base_value" numeric,
  	"target_value" numeric,
  	"current_value" numeric,
  	"closure_code" varchar,
  	"close_notes" varchar,
  	"closed_at" timestamp(3) with time zone,
  	"number" varchar,
  	"state" varchar DEFAULT 'new',
  	"progress" varchar DEFAULT 'not-started',
  	"priority" varchar,
  	"priority_rank" numeric,
  	"owner_id" integer,
  	"engagement_id" integer,
  	"account_id" integer,
  	"visible_to_customer" boolean,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "success_initiatives" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"subject" varchar NOT NULL,
  	"outcome_id" integer NOT NULL,
  	"description" varchar,
  	"category" varchar,
  	"contact_id" integer,
  	"product_id" integer,
  	"planned_start" timestamp(3) with time zone,
  	"closure_code" varchar,
  	"close_notes" varchar,
  	"closed_at" timestamp(3) with time zone,
  	"number" varchar,
  	"state" varchar DEFAULT 'new',
  	"progress" varchar DEFAULT 'not-started',
  	"priority" varchar,
  	"priority_rank" numeric,
  	"due_date" timestamp(3) with time zone,
  	"assigned_to_id" integer,
  	"objective_id" integer,
  	"engagement_id" integer,
  	"account_id" integer,
  	"visible_to_customer" boolean,
  	"needs_attention" boolean,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "success_initiatives_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"success_outcomes_id" integer,
  	"users_id" integer
  );
  
  CREATE TABLE "success_tasks" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"short_description" varchar NOT NULL,
  	"initiative_id" integer,
  	"touchpoint_id" integer,
  	"description" varchar,
  	"category" varchar,
  	"close_notes" varchar,
  	"closed_at" timestamp(3) with time zone,
  	"number" varchar,
  	"state" varchar DEFAULT 'new',
  	"priority" varchar,
  	"priority_rank" numeric,
  	"due_date" timestamp(3) with time zone,
  	"assigned_to_id" integer,
  	"engagement_id" integer,
  	"account_id" integer,
  	"visible_to_customer" boolean,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "account_team" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"engagement_id" integer NOT NULL,
  	"account_id" integer,
  	"user_id" integer NOT NULL,
  	"responsibility" varchar,
  	"pair_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "customer_team" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"engagement_id" integer NOT NULL,
  	"account_id" integer,
  	"contact_id" integer NOT NULL,
  	"responsibility" varchar,
  	"pair_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "customer_timeline" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"engagement_id" integer,
  	"account_id" integer,
  	"type" varchar,
  	"facet" varchar,
  	"at" timestamp(3) with time zone,
  	"actor_id" integer,
  	"message" varchar,
  	"source_collection" varchar,
  	"source_id" varchar,
  	"texts" jsonb,
  	"search_text" varchar,
  	"entry_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "products" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"code" varchar,
  	"description" varchar,
  	"inactive" boolean,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "sold_products" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"account_id" integer NOT NULL,
  	"product_id" integer NOT NULL,
  	"parent_product_id" integer,
  	"quantity" numeric,
  	"unit" varchar,
  	"start" timestamp(3) with time zone,
  	"end" timestamp(3) with time zone,
  	"contract_id" integer,
  	"state" varchar DEFAULT 'active',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "product_usage" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"engagement_id" integer NOT NULL,
  	"account_id" integer,
  	"sold_product_id" integer NOT NULL,
  	"customer_priority" varchar,
  	"business_criticality" varchar,
  	"activation_status" varchar,
  	"usage_plan" varchar,
  	"adoption_score" numeric,
  	"perceived_adoption_score" numeric,
  	"licenses_used" numeric,
  	"monthly_active_users" numeric,
  	"transactions" numeric,
  	"child_products" numeric,
  	"child_products_in_use" numeric,
  	"as_of" timestamp(3) with time zone,
  	"usage_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "usage_readings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"usage_id" integer NOT NULL,
  	"engagement_id" integer,
  	"account_id" integer,
  	"at" timestamp(3) with time zone,
  	"adoption_score" numeric,
  	"licenses_used" numeric,
  	"monthly_active_users" numeric,
  	"transactions" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "adoption_roadmaps_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"usage_id" integer,
  	"lane" varchar
  );
  
  CREATE TABLE "adoption_roadmaps" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"engagement_id" integer NOT NULL,
  	"account_id" integer,
  	"description" varchar,
  	"phase_field" varchar DEFAULT 'usagePlan',
  	"number" varchar,
  	"state" varchar DEFAULT 'draft',
  	"version" numeric DEFAULT 0,
  	"published_at" timestamp(3) with time zone,
  	"published_by_id" integer,
  	"rev" numeric DEFAULT 0,
  	"versions" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "contracts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"account_id" integer NOT NULL,
  	"description" varchar,
  	"value" numeric,
  	"start" timestamp(3) with time zone,
  	"end" timestamp(3) with time zone,
  	"link" varchar,
  	"owner_id" integer,
  	"number" varchar,
  	"state" varchar DEFAULT 'draft',
  	"substate" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "contracts_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"engagements_id" integer
  );
  
  CREATE TABLE "health_indicators" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"label" varchar NOT NULL,
  	"description" varchar,
  	"active" boolean,
  	"weight" numeric NOT NULL,
  	"target" numeric NOT NULL,
  	"direction" varchar DEFAULT 'maximize',
  	"unit" varchar,
  	"source" varchar DEFAULT 'pushed',
  	"field" varchar,
  	"records_of" varchar,
  	"where" varchar,
  	"aggregate" varchar,
  	"days" numeric,
  	"order" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "health_values" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"indicator_id" integer NOT NULL,
  	"engagement_id" integer,
  	"account_id" integer,
  	"at" timestamp(3) with time zone,
  	"value" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "health_snapshots" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"engagement_id" integer,
  	"account_id" integer,
  	"week" varchar NOT NULL,
  	"at" timestamp(3) with time zone,
  	"score" numeric,
  	"coverage" numeric,
  	"indicators" jsonb,
  	"origin" varchar,
  	"snapshot_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "adoption_snapshots" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"engagement_id" integer,
  	"account_id" integer,
  	"week" varchar NOT NULL,
  	"at" timestamp(3) with time zone,
  	"low" numeric,
  	"medium" numeric,
  	"high" numeric,
  	"none" numeric,
  	"products" jsonb,
  	"origin" varchar,
  	"snapshot_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "color_bands" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"band_for" varchar NOT NULL,
  	"label" varchar NOT NULL,
  	"min" numeric NOT NULL,
  	"max" numeric NOT NULL,
  	"tone" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "activity" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"play_id" integer,
  	"engagement_id" integer,
  	"record" varchar,
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
  
  CREATE TABLE "payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "payload_jobs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"meta" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
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
  
  CREATE TABLE "payload_jobs_stats" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"stats" jsonb,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
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
  ALTER TABLE "tasks" ADD CONSTRAINT "tasks_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "meetings" ADD CONSTRAINT "meetings_play_id_plays_id_fk" FOREIGN KEY ("play_id") REFERENCES "public"."plays"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "meetings" ADD CONSTRAINT "meetings_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "meetings_rels" ADD CONSTRAINT "meetings_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "meetings_rels" ADD CONSTRAINT "meetings_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "squads_members" ADD CONSTRAINT "squads_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "squads_members" ADD CONSTRAINT "squads_members_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."squads"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "squads" ADD CONSTRAINT "squads_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_assigned_to_id_users_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "touchpoints_rels" ADD CONSTRAINT "touchpoints_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."touchpoints"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "touchpoints_rels" ADD CONSTRAINT "touchpoints_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "risk_signals" ADD CONSTRAINT "risk_signals_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "risk_signals" ADD CONSTRAINT "risk_signals_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "risk_signals" ADD CONSTRAINT "risk_signals_assigned_to_id_users_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "risk_signals" ADD CONSTRAINT "risk_signals_reported_by_id_users_id_fk" FOREIGN KEY ("reported_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "risk_signals_rels" ADD CONSTRAINT "risk_signals_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."risk_signals"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "risk_signals_rels" ADD CONSTRAINT "risk_signals_rels_contracts_fk" FOREIGN KEY ("contracts_id") REFERENCES "public"."contracts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "risk_signals_rels" ADD CONSTRAINT "risk_signals_rels_sold_products_fk" FOREIGN KEY ("sold_products_id") REFERENCES "public"."sold_products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "risk_signals_rels" ADD CONSTRAINT "risk_signals_rels_plays_fk" FOREIGN KEY ("plays_id") REFERENCES "public"."plays"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "risk_signals_rels" ADD CONSTRAINT "risk_signals_rels_tasks_fk" FOREIGN KEY ("tasks_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "risk_signals_rels" ADD CONSTRAINT "risk_signals_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "risk_occurrences" ADD CONSTRAINT "risk_occurrences_risk_id_risk_signals_id_fk" FOREIGN KEY ("risk_id") REFERENCES "public"."risk_signals"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "risk_occurrences" ADD CONSTRAINT "risk_occurrences_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "risk_occurrences" ADD CONSTRAINT "risk_occurrences_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "escalations" ADD CONSTRAINT "escalations_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "escalations" ADD CONSTRAINT "escalations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "escalations" ADD CONSTRAINT "escalations_assigned_to_id_users_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_objectives" ADD CONSTRAINT "success_objectives_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_objectives" ADD CONSTRAINT "success_objectives_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_objectives" ADD CONSTRAINT "success_objectives_sponsor_id_contacts_id_fk" FOREIGN KEY ("sponsor_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_objectives" ADD CONSTRAINT "success_objectives_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_objectives_rels" ADD CONSTRAINT "success_objectives_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."success_objectives"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "success_objectives_rels" ADD CONSTRAINT "success_objectives_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "success_outcomes" ADD CONSTRAINT "success_outcomes_objective_id_success_objectives_id_fk" FOREIGN KEY ("objective_id") REFERENCES "public"."success_objectives"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_outcomes" ADD CONSTRAINT "success_outcomes_indicator_id_health_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."health_indicators"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_outcomes" ADD CONSTRAINT "success_outcomes_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_outcomes" ADD CONSTRAINT "success_outcomes_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_outcomes" ADD CONSTRAINT "success_outcomes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_initiatives" ADD CONSTRAINT "success_initiatives_outcome_id_success_outcomes_id_fk" FOREIGN KEY ("outcome_id") REFERENCES "public"."success_outcomes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_initiatives" ADD CONSTRAINT "success_initiatives_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_initiatives" ADD CONSTRAINT "success_initiatives_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_initiatives" ADD CONSTRAINT "success_initiatives_assigned_to_id_users_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_initiatives" ADD CONSTRAINT "success_initiatives_objective_id_success_objectives_id_fk" FOREIGN KEY ("objective_id") REFERENCES "public"."success_objectives"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_initiatives" ADD CONSTRAINT "success_initiatives_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_initiatives" ADD CONSTRAINT "success_initiatives_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_initiatives_rels" ADD CONSTRAINT "success_initiatives_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."success_initiatives"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "success_initiatives_rels" ADD CONSTRAINT "success_initiatives_rels_success_outcomes_fk" FOREIGN KEY ("success_outcomes_id") REFERENCES "public"."success_outcomes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "success_initiatives_rels" ADD CONSTRAINT "success_initiatives_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "success_tasks" ADD CONSTRAINT "success_tasks_initiative_id_success_initiatives_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."success_initiatives"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_tasks" ADD CONSTRAINT "success_tasks_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_tasks" ADD CONSTRAINT "success_tasks_assigned_to_id_users_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_tasks" ADD CONSTRAINT "success_tasks_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "success_tasks" ADD CONSTRAINT "success_tasks_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "account_team" ADD CONSTRAINT "account_team_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "account_team" ADD CONSTRAINT "account_team_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "account_team" ADD CONSTRAINT "account_team_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "customer_team" ADD CONSTRAINT "customer_team_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "customer_team" ADD CONSTRAINT "customer_team_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "customer_team" ADD CONSTRAINT "customer_team_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "customer_timeline" ADD CONSTRAINT "customer_timeline_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "customer_timeline" ADD CONSTRAINT "customer_timeline_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "customer_timeline" ADD CONSTRAINT "customer_timeline_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sold_products" ADD CONSTRAINT "sold_products_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sold_products" ADD CONSTRAINT "sold_products_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sold_products" ADD CONSTRAINT "sold_products_parent_product_id_sold_products_id_fk" FOREIGN KEY ("parent_product_id") REFERENCES "public"."sold_products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sold_products" ADD CONSTRAINT "sold_products_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "product_usage" ADD CONSTRAINT "product_usage_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "product_usage" ADD CONSTRAINT "product_usage_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "product_usage" ADD CONSTRAINT "product_usage_sold_product_id_sold_products_id_fk" FOREIGN KEY ("sold_product_id") REFERENCES "public"."sold_products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "usage_readings" ADD CONSTRAINT "usage_readings_usage_id_product_usage_id_fk" FOREIGN KEY ("usage_id") REFERENCES "public"."product_usage"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "usage_readings" ADD CONSTRAINT "usage_readings_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "usage_readings" ADD CONSTRAINT "usage_readings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "adoption_roadmaps_items" ADD CONSTRAINT "adoption_roadmaps_items_usage_id_product_usage_id_fk" FOREIGN KEY ("usage_id") REFERENCES "public"."product_usage"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "adoption_roadmaps_items" ADD CONSTRAINT "adoption_roadmaps_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."adoption_roadmaps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "adoption_roadmaps" ADD CONSTRAINT "adoption_roadmaps_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "adoption_roadmaps" ADD CONSTRAINT "adoption_roadmaps_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "adoption_roadmaps" ADD CONSTRAINT "adoption_roadmaps_published_by_id_users_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contracts" ADD CONSTRAINT "contracts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contracts" ADD CONSTRAINT "contracts_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contracts_rels" ADD CONSTRAINT "contracts_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."contracts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "contracts_rels" ADD CONSTRAINT "contracts_rels_engagements_fk" FOREIGN KEY ("engagements_id") REFERENCES "public"."engagements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "health_values" ADD CONSTRAINT "health_values_indicator_id_health_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."health_indicators"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "health_values" ADD CONSTRAINT "health_values_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "health_values" ADD CONSTRAINT "health_values_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "health_snapshots" ADD CONSTRAINT "health_snapshots_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "health_snapshots" ADD CONSTRAINT "health_snapshots_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "adoption_snapshots" ADD CONSTRAINT "adoption_snapshots_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "adoption_snapshots" ADD CONSTRAINT "adoption_snapshots_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
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
  ALTER TABLE "payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
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
  CREATE INDEX "engagements_contract_value_idx" ON "engagements" USING btree ("contract_value");
  CREATE INDEX "engagements_health_score_idx" ON "engagements" USING btree ("health_score");
  CREATE INDEX "engagements_health_change_idx" ON "engagements" USING btree ("health_change");
  CREATE INDEX "engagements_last_touchpoint_idx" ON "engagements" USING btree ("last_touchpoint");
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
  CREATE INDEX "engagement_state_dueDate_priorityRank_idx" ON "plays" USING btree ("engagement_id","state","due_date","priority_rank");
  CREATE INDEX "engagement_state_priorityRank_dueDate_idx" ON "plays" USING btree ("engagement_id","state","priority_rank","due_date");
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
  CREATE INDEX "tasks_engagement_idx" ON "tasks" USING btree ("engagement_id");
  CREATE INDEX "tasks_playbook_idx" ON "tasks" USING btree ("playbook");
  CREATE INDEX "tasks_updated_at_idx" ON "tasks" USING btree ("updated_at");
  CREATE INDEX "tasks_created_at_idx" ON "tasks" USING btree ("created_at");
  CREATE INDEX "play_state_idx" ON "tasks" USING btree ("play_id","state");
  CREATE INDEX "engagement_state_dueDate_priorityRank_1_idx" ON "tasks" USING btree ("engagement_id","state","due_date","priority_rank");
  CREATE INDEX "engagement_state_priorityRank_dueDate_1_idx" ON "tasks" USING btree ("engagement_id","state","priority_rank","due_date");
  CREATE INDEX "meetings_play_idx" ON "meetings" USING btree ("play_id");
  CREATE INDEX "meetings_touchpoint_idx" ON "meetings" USING btree ("touchpoint_id");
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
  CREATE INDEX "touchpoints_subject_idx" ON "touchpoints" USING btree ("subject");
  CREATE INDEX "touchpoints_engagement_idx" ON "touchpoints" USING btree ("engagement_id");
  CREATE INDEX "touchpoints_account_idx" ON "touchpoints" USING btree ("account_id");
  CREATE INDEX "touchpoints_channel_idx" ON "touchpoints" USING btree ("channel");
  CREATE INDEX "touchpoints_category_idx" ON "touchpoints" USING btree ("category");
  CREATE INDEX "touchpoints_contact_idx" ON "touchpoints" USING btree ("contact_id");
  CREATE INDEX "touchpoints_product_idx" ON "touchpoints" USING btree ("product_id");
  CREATE INDEX "touchpoints_closure_code_idx" ON "touchpoints" USING btree ("closure_code");
  CREATE UNIQUE INDEX "touchpoints_number_idx" ON "touchpoints" USING btree ("number");
  CREATE INDEX "touchpoints_state_idx" ON "touchpoints" USING btree ("state");
  CREATE INDEX "touchpoints_progress_idx" ON "touchpoints" USING btree ("progress");
  CREATE INDEX "touchpoints_priority_idx" ON "touchpoints" USING btree ("priority");
  CREATE INDEX "touchpoints_due_date_idx" ON "touchpoints" USING btree ("due_date");
  CREATE INDEX "touchpoints_assigned_to_idx" ON "touchpoints" USING btree ("assigned_to_id");
  CREATE INDEX "touchpoints_visible_to_customer_idx" ON "touchpoints" USING btree ("visible_to_customer");
  CREATE INDEX "touchpoints_needs_attention_idx" ON "touchpoints" USING btree ("needs_attention");
  CREATE INDEX "touchpoints_updated_at_idx" ON "touchpoints" USING btree ("updated_at");
  CREATE INDEX "touchpoints_created_at_idx" ON "touchpoints" USING btree ("created_at");
  CREATE INDEX "engagement_state_dueDate_idx" ON "touchpoints" USING btree ("engagement_id","state","due_date");
  CREATE INDEX "engagement_state_priorityRank_idx" ON "touchpoints" USING btree ("engagement_id","state","priority_rank");
  CREATE INDEX "touchpoints_rels_order_idx" ON "touchpoints_rels" USING btree ("order");
  CREATE INDEX "touchpoints_rels_parent_idx" ON "touchpoints_rels" USING btree ("parent_id");
  CREATE INDEX "touchpoints_rels_path_idx" ON "touchpoints_rels" USING btree ("path");
  CREATE INDEX "touchpoints_rels_users_id_idx" ON "touchpoints_rels" USING btree ("users_id");
  CREATE INDEX "risk_signals_short_description_idx" ON "risk_signals" USING btree ("short_description");
  CREATE INDEX "risk_signals_engagement_idx" ON "risk_signals" USING btree ("engagement_id");
  CREATE INDEX "risk_signals_account_idx" ON "risk_signals" USING btree ("account_id");
  CREATE INDEX "risk_signals_risk_or_issue_idx" ON "risk_signals" USING btree ("risk_or_issue");
  CREATE INDEX "risk_signals_probability_idx" ON "risk_signals" USING btree ("probability");
  CREATE INDEX "risk_signals_scope_idx" ON "risk_signals" USING btree ("scope");
  CREATE INDEX "risk_signals_category_idx" ON "risk_signals" USING btree ("category");
  CREATE INDEX "risk_signals_closure_code_idx" ON "risk_signals" USING btree ("closure_code");
  CREATE UNIQUE INDEX "risk_signals_number_idx" ON "risk_signals" USING btree ("number");
  CREATE INDEX "risk_signals_state_idx" ON "risk_signals" USING btree ("state");
  CREATE INDEX "risk_signals_priority_idx" ON "risk_signals" USING btree ("priority");
  CREATE INDEX "risk_signals_due_date_idx" ON "risk_signals" USING btree ("due_date");
  CREATE INDEX "risk_signals_assigned_to_idx" ON "risk_signals" USING btree ("assigned_to_id");
  CREATE INDEX "risk_signals_reported_by_idx" ON "risk_signals" USING btree ("reported_by_id");
  CREATE INDEX "risk_signals_tracking_method_idx" ON "risk_signals" USING btree ("tracking_method");
  CREATE INDEX "risk_signals_source_record_idx" ON "risk_signals" USING btree ("source_record");
  CREATE INDEX "risk_signals_last_occurred_at_idx" ON "risk_signals" USING btree ("last_occurred_at");
  CREATE UNIQUE INDEX "risk_signals_open_key_idx" ON "risk_signals" USING btree ("open_key");
  CREATE INDEX "risk_signals_updated_at_idx" ON "risk_signals" USING btree ("updated_at");
  CREATE INDEX "risk_signals_created_at_idx" ON "risk_signals" USING btree ("created_at");
  CREATE INDEX "engagement_state_dueDate_1_idx" ON "risk_signals" USING btree ("engagement_id","state","due_date");
  CREATE INDEX "engagement_state_priorityRank_1_idx" ON "risk_signals" USING btree ("engagement_id","state","priority_rank");
  CREATE INDEX "account_state_idx" ON "risk_signals" USING btree ("account_id","state");
  CREATE INDEX "risk_signals_rels_order_idx" ON "risk_signals_rels" USING btree ("order");
  CREATE INDEX "risk_signals_rels_parent_idx" ON "risk_signals_rels" USING btree ("parent_id");
  CREATE INDEX "risk_signals_rels_path_idx" ON "risk_signals_rels" USING btree ("path");
  CREATE INDEX "risk_signals_rels_contracts_id_idx" ON "risk_signals_rels" USING btree ("contracts_id");
  CREATE INDEX "risk_signals_rels_sold_products_id_idx" ON "risk_signals_rels" USING btree ("sold_products_id");
  CREATE INDEX "risk_signals_rels_plays_id_idx" ON "risk_signals_rels" USING btree ("plays_id");
  CREATE INDEX "risk_signals_rels_tasks_id_idx" ON "risk_signals_rels" USING btree ("tasks_id");
  CREATE INDEX "risk_signals_rels_users_id_idx" ON "risk_signals_rels" USING btree ("users_id");
  CREATE INDEX "risk_occurrences_risk_idx" ON "risk_occurrences" USING btree ("risk_id");
  CREATE INDEX "risk_occurrences_engagement_idx" ON "risk_occurrences" USING btree ("engagement_id");
  CREATE INDEX "risk_occurrences_account_idx" ON "risk_occurrences" USING btree ("account_id");
  CREATE INDEX "risk_occurrences_at_idx" ON "risk_occurrences" USING btree ("at");
  CREATE UNIQUE INDEX "risk_occurrences_entry_key_idx" ON "risk_occurrences" USING btree ("entry_key");
  CREATE INDEX "risk_occurrences_updated_at_idx" ON "risk_occurrences" USING btree ("updated_at");
  CREATE INDEX "risk_occurrences_created_at_idx" ON "risk_occurrences" USING btree ("created_at");
  CREATE INDEX "escalations_short_description_idx" ON "escalations" USING btree ("short_description");
  CREATE INDEX "escalations_engagement_idx" ON "escalations" USING btree ("engagement_id");
  CREATE INDEX "escalations_account_idx" ON "escalations" USING btree ("account_id");
  CREATE UNIQUE INDEX "escalations_number_idx" ON "escalations" USING btree ("number");
  CREATE INDEX "escalations_state_idx" ON "escalations" USING btree ("state");
  CREATE INDEX "escalations_priority_idx" ON "escalations" USING btree ("priority");
  CREATE INDEX "escalations_due_date_idx" ON "escalations" USING btree ("due_date");
  CREATE INDEX "escalations_assigned_to_idx" ON "escalations" USING btree ("assigned_to_id");
  CREATE INDEX "escalations_updated_at_idx" ON "escalations" USING btree ("updated_at");
  CREATE INDEX "escalations_created_at_idx" ON "escalations" USING btree ("created_at");
  CREATE INDEX "engagement_state_idx" ON "escalations" USING btree ("engagement_id","state");
  CREATE INDEX "success_objectives_title_idx" ON "success_objectives" USING btree ("title");
  CREATE INDEX "success_objectives_engagement_idx" ON "success_objectives" USING btree ("engagement_id");
  CREATE INDEX "success_objectives_account_idx" ON "success_objectives" USING btree ("account_id");
  CREATE INDEX "success_objectives_sponsor_idx" ON "success_objectives" USING btree ("sponsor_id");
  CREATE INDEX "success_objectives_planned_start_idx" ON "success_objectives" USING btree ("planned_start");
  CREATE INDEX "success_objectives_planned_end_idx" ON "success_objectives" USING btree ("planned_end");
  CREATE INDEX "success_objectives_closure_code_idx" ON "success_objectives" USING btree ("closure_code");
  CREATE UNIQUE INDEX "success_objectives_number_idx" ON "success_objectives" USING btree ("number");
  CREATE INDEX "success_objectives_state_idx" ON "success_objectives" USING btree ("state");
  CREATE INDEX "success_objectives_progress_idx" ON "success_objectives" USING btree ("progress");
  CREATE INDEX "success_objectives_priority_idx" ON "success_objectives" USING btree ("priority");
  CREATE INDEX "success_objectives_owner_idx" ON "success_objectives" USING btree ("owner_id");
  CREATE INDEX "success_objectives_visible_to_customer_idx" ON "success_objectives" USING btree ("visible_to_customer");
  CREATE INDEX "success_objectives_updated_at_idx" ON "success_objectives" USING btree ("updated_at");
  CREATE INDEX "success_objectives_created_at_idx" ON "success_objectives" USING btree ("created_at");
  CREATE INDEX "engagement_state_plannedEnd_idx" ON "success_objectives" USING btree ("engagement_id","state","planned_end");
  CREATE INDEX "success_objectives_rels_order_idx" ON "success_objectives_rels" USING btree ("order");
  CREATE INDEX "success_objectives_rels_parent_idx" ON "success_objectives_rels" USING btree ("parent_id");
  CREATE INDEX "success_objectives_rels_path_idx" ON "success_objectives_rels" USING btree ("path");
  CREATE INDEX "success_objectives_rels_products_id_idx" ON "success_objectives_rels" USING btree ("products_id");
  CREATE INDEX "success_outcomes_title_idx" ON "success_outcomes" USING btree ("title");
  CREATE INDEX "success_outcomes_objective_idx" ON "success_outcomes" USING btree ("objective_id");
  CREATE INDEX "success_outcomes_planned_start_idx" ON "success_outcomes" USING btree ("planned_start");
  CREATE INDEX "success_outcomes_planned_end_idx" ON "success_outcomes" USING btree ("planned_end");
  CREATE INDEX "success_outcomes_tracking_method_idx" ON "success_outcomes" USING btree ("tracking_method");
  CREATE INDEX "success_outcomes_indicator_idx" ON "success_outcomes" USING btree ("indicator_id");
  CREATE INDEX "success_outcomes_closure_code_idx" ON "success_outcomes" USING btree ("closure_code");
  CREATE UNIQUE INDEX "success_outcomes_number_idx" ON "success_outcomes" USING btree ("number");
  CREATE INDEX "success_outcomes_state_idx" ON "success_outcomes" USING btree ("state");
  CREATE INDEX "success_outcomes_progress_idx" ON "success_outcomes" USING btree ("progress");
  CREATE INDEX "success_outcomes_priority_idx" ON "success_outcomes" USING btree ("priority");
  CREATE INDEX "success_outcomes_owner_idx" ON "success_outcomes" USING btree ("owner_id");
  CREATE INDEX "success_outcomes_engagement_idx" ON "success_outcomes" USING btree ("engagement_id");
  CREATE INDEX "success_outcomes_account_idx" ON "success_outcomes" USING btree ("account_id");
  CREATE INDEX "success_outcomes_visible_to_customer_idx" ON "success_outcomes" USING btree ("visible_to_customer");
  CREATE INDEX "success_outcomes_updated_at_idx" ON "success_outcomes" USING btree ("updated_at");
  CREATE INDEX "success_outcomes_created_at_idx" ON "success_outcomes" USING btree ("created_at");
  CREATE INDEX "objective_state_idx" ON "success_outcomes" USING btree ("objective_id","state");
  CREATE INDEX "success_initiatives_subject_idx" ON "success_initiatives" USING btree ("subject");
  CREATE INDEX "success_initiatives_outcome_idx" ON "success_initiatives" USING btree ("outcome_id");
  CREATE INDEX "success_initiatives_category_idx" ON "success_initiatives" USING btree ("category");
  CREATE INDEX "success_initiatives_contact_idx" ON "success_initiatives" USING btree ("contact_id");
  CREATE INDEX "success_initiatives_product_idx" ON "success_initiatives" USING btree ("product_id");
  CREATE INDEX "success_initiatives_planned_start_idx" ON "success_initiatives" USING btree ("planned_start");
  CREATE INDEX "success_initiatives_closure_code_idx" ON "success_initiatives" USING btree ("closure_code");
  CREATE UNIQUE INDEX "success_initiatives_number_idx" ON "success_initiatives" USING btree ("number");
  CREATE INDEX "success_initiatives_state_idx" ON "success_initiatives" USING btree ("state");
  CREATE INDEX "success_initiatives_progress_idx" ON "success_initiatives" USING btree ("progress");
  CREATE INDEX "success_initiatives_priority_idx" ON "success_initiatives" USING btree ("priority");
  CREATE INDEX "success_initiatives_due_date_idx" ON "success_initiatives" USING btree ("due_date");
  CREATE INDEX "success_initiatives_assigned_to_idx" ON "success_initiatives" USING btree ("assigned_to_id");
  CREATE INDEX "success_initiatives_objective_idx" ON "success_initiatives" USING btree ("objective_id");
  CREATE INDEX "success_initiatives_engagement_idx" ON "success_initiatives" USING btree ("engagement_id");
  CREATE INDEX "success_initiatives_account_idx" ON "success_initiatives" USING btree ("account_id");
  CREATE INDEX "success_initiatives_visible_to_customer_idx" ON "success_initiatives" USING btree ("visible_to_customer");
  CREATE INDEX "success_initiatives_needs_attention_idx" ON "success_initiatives" USING btree ("needs_attention");
  CREATE INDEX "success_initiatives_updated_at_idx" ON "success_initiatives" USING btree ("updated_at");
  CREATE INDEX "success_initiatives_created_at_idx" ON "success_initiatives" USING btree ("created_at");
  CREATE INDEX "engagement_state_dueDate_priorityRank_2_idx" ON "success_initiatives" USING btree ("engagement_id","state","due_date","priority_rank");
  CREATE INDEX "engagement_state_priorityRank_dueDate_2_idx" ON "success_initiatives" USING btree ("engagement_id","state","priority_rank","due_date");
  CREATE INDEX "success_initiatives_rels_order_idx" ON "success_initiatives_rels" USING btree ("order");
  CREATE INDEX "success_initiatives_rels_parent_idx" ON "success_initiatives_rels" USING btree ("parent_id");
  CREATE INDEX "success_initiatives_rels_path_idx" ON "success_initiatives_rels" USING btree ("path");
  CREATE INDEX "success_initiatives_rels_success_outcomes_id_idx" ON "success_initiatives_rels" USING btree ("success_outcomes_id");
  CREATE INDEX "success_initiatives_rels_users_id_idx" ON "success_initiatives_rels" USING btree ("users_id");
  CREATE INDEX "success_tasks_short_description_idx" ON "success_tasks" USING btree ("short_description");
  CREATE INDEX "success_tasks_initiative_idx" ON "success_tasks" USING btree ("initiative_id");
  CREATE INDEX "success_tasks_touchpoint_idx" ON "success_tasks" USING btree ("touchpoint_id");
  CREATE INDEX "success_tasks_category_idx" ON "success_tasks" USING btree ("category");
  CREATE UNIQUE INDEX "success_tasks_number_idx" ON "success_tasks" USING btree ("number");
  CREATE INDEX "success_tasks_state_idx" ON "success_tasks" USING btree ("state");
  CREATE INDEX "success_tasks_priority_idx" ON "success_tasks" USING btree ("priority");
  CREATE INDEX "success_tasks_due_date_idx" ON "success_tasks" USING btree ("due_date");
  CREATE INDEX "success_tasks_assigned_to_idx" ON "success_tasks" USING btree ("assigned_to_id");
  CREATE INDEX "success_tasks_engagement_idx" ON "success_tasks" USING btree ("engagement_id");
  CREATE INDEX "success_tasks_account_idx" ON "success_tasks" USING btree ("account_id");
  CREATE INDEX "success_tasks_visible_to_customer_idx" ON "success_tasks" USING btree ("visible_to_customer");
  CREATE INDEX "success_tasks_updated_at_idx" ON "success_tasks" USING btree ("updated_at");
  CREATE INDEX "success_tasks_created_at_idx" ON "success_tasks" USING btree ("created_at");
  CREATE INDEX "engagement_state_dueDate_priorityRank_3_idx" ON "success_tasks" USING btree ("engagement_id","state","due_date","priority_rank");
  CREATE INDEX "engagement_state_priorityRank_dueDate_3_idx" ON "success_tasks" USING btree ("engagement_id","state","priority_rank","due_date");
  CREATE INDEX "initiative_state_idx" ON "success_tasks" USING btree ("initiative_id","state");
  CREATE INDEX "touchpoint_state_idx" ON "success_tasks" USING btree ("touchpoint_id","state");
  CREATE INDEX "account_team_engagement_idx" ON "account_team" USING btree ("engagement_id");
  CREATE INDEX "account_team_account_idx" ON "account_team" USING btree ("account_id");
  CREATE INDEX "account_team_user_idx" ON "account_team" USING btree ("user_id");
  CREATE INDEX "account_team_responsibility_idx" ON "account_team" USING btree ("responsibility");
  CREATE UNIQUE INDEX "account_team_pair_key_idx" ON "account_team" USING btree ("pair_key");
  CREATE INDEX "account_team_updated_at_idx" ON "account_team" USING btree ("updated_at");
  CREATE INDEX "account_team_created_at_idx" ON "account_team" USING btree ("created_at");
  CREATE INDEX "customer_team_engagement_idx" ON "customer_team" USING btree ("engagement_id");
  CREATE INDEX "customer_team_account_idx" ON "customer_team" USING btree ("account_id");
  CREATE INDEX "customer_team_contact_idx" ON "customer_team" USING btree ("contact_id");
  CREATE INDEX "customer_team_responsibility_idx" ON "customer_team" USING btree ("responsibility");
  CREATE UNIQUE INDEX "customer_team_pair_key_idx" ON "customer_team" USING btree ("pair_key");
  CREATE INDEX "customer_team_updated_at_idx" ON "customer_team" USING btree ("updated_at");
  CREATE INDEX "customer_team_created_at_idx" ON "customer_team" USING btree ("created_at");
  CREATE INDEX "customer_timeline_engagement_idx" ON "customer_timeline" USING btree ("engagement_id");
  CREATE INDEX "customer_timeline_account_idx" ON "customer_timeline" USING btree ("account_id");
  CREATE INDEX "customer_timeline_type_idx" ON "customer_timeline" USING btree ("type");
  CREATE INDEX "customer_timeline_facet_idx" ON "customer_timeline" USING btree ("facet");
  CREATE INDEX "customer_timeline_at_idx" ON "customer_timeline" USING btree ("at");
  CREATE INDEX "customer_timeline_actor_idx" ON "customer_timeline" USING btree ("actor_id");
  CREATE UNIQUE INDEX "customer_timeline_entry_key_idx" ON "customer_timeline" USING btree ("entry_key");
  CREATE INDEX "customer_timeline_updated_at_idx" ON "customer_timeline" USING btree ("updated_at");
  CREATE INDEX "customer_timeline_created_at_idx" ON "customer_timeline" USING btree ("created_at");
  CREATE INDEX "engagement_at_entryKey_createdAt_idx" ON "customer_timeline" USING btree ("engagement_id","at","entry_key","created_at");
  CREATE INDEX "engagement_facet_at_entryKey_createdAt_idx" ON "customer_timeline" USING btree ("engagement_id","facet","at","entry_key","created_at");
  CREATE INDEX "products_name_idx" ON "products" USING btree ("name");
  CREATE UNIQUE INDEX "products_code_idx" ON "products" USING btree ("code");
  CREATE INDEX "products_inactive_idx" ON "products" USING btree ("inactive");
  CREATE INDEX "products_updated_at_idx" ON "products" USING btree ("updated_at");
  CREATE INDEX "products_created_at_idx" ON "products" USING btree ("created_at");
  CREATE INDEX "sold_products_name_idx" ON "sold_products" USING btree ("name");
  CREATE INDEX "sold_products_account_idx" ON "sold_products" USING btree ("account_id");
  CREATE INDEX "sold_products_product_idx" ON "sold_products" USING btree ("product_id");
  CREATE INDEX "sold_products_parent_product_idx" ON "sold_products" USING btree ("parent_product_id");
  CREATE INDEX "sold_products_start_idx" ON "sold_products" USING btree ("start");
  CREATE INDEX "sold_products_end_idx" ON "sold_products" USING btree ("end");
  CREATE INDEX "sold_products_contract_idx" ON "sold_products" USING btree ("contract_id");
  CREATE INDEX "sold_products_state_idx" ON "sold_products" USING btree ("state");
  CREATE INDEX "sold_products_updated_at_idx" ON "sold_products" USING btree ("updated_at");
  CREATE INDEX "sold_products_created_at_idx" ON "sold_products" USING btree ("created_at");
  CREATE INDEX "product_usage_engagement_idx" ON "product_usage" USING btree ("engagement_id");
  CREATE INDEX "product_usage_account_idx" ON "product_usage" USING btree ("account_id");
  CREATE INDEX "product_usage_sold_product_idx" ON "product_usage" USING btree ("sold_product_id");
  CREATE INDEX "product_usage_customer_priority_idx" ON "product_usage" USING btree ("customer_priority");
  CREATE INDEX "product_usage_business_criticality_idx" ON "product_usage" USING btree ("business_criticality");
  CREATE INDEX "product_usage_activation_status_idx" ON "product_usage" USING btree ("activation_status");
  CREATE INDEX "product_usage_usage_plan_idx" ON "product_usage" USING btree ("usage_plan");
  CREATE INDEX "product_usage_adoption_score_idx" ON "product_usage" USING btree ("adoption_score");
  CREATE INDEX "product_usage_as_of_idx" ON "product_usage" USING btree ("as_of");
  CREATE UNIQUE INDEX "product_usage_usage_key_idx" ON "product_usage" USING btree ("usage_key");
  CREATE INDEX "product_usage_updated_at_idx" ON "product_usage" USING btree ("updated_at");
  CREATE INDEX "product_usage_created_at_idx" ON "product_usage" USING btree ("created_at");
  CREATE UNIQUE INDEX "usage_readings_key_idx" ON "usage_readings" USING btree ("key");
  CREATE INDEX "usage_readings_usage_idx" ON "usage_readings" USING btree ("usage_id");
  CREATE INDEX "usage_readings_engagement_idx" ON "usage_readings" USING btree ("engagement_id");
  CREATE INDEX "usage_readings_account_idx" ON "usage_readings" USING btree ("account_id");
  CREATE INDEX "usage_readings_at_idx" ON "usage_readings" USING btree ("at");
  CREATE INDEX "usage_readings_updated_at_idx" ON "usage_readings" USING btree ("updated_at");
  CREATE INDEX "usage_readings_created_at_idx" ON "usage_readings" USING btree ("created_at");
  CREATE INDEX "usage_at_idx" ON "usage_readings" USING btree ("usage_id","at");
  CREATE INDEX "adoption_roadmaps_items_order_idx" ON "adoption_roadmaps_items" USING btree ("_order");
  CREATE INDEX "adoption_roadmaps_items_parent_id_idx" ON "adoption_roadmaps_items" USING btree ("_parent_id");
  CREATE INDEX "adoption_roadmaps_items_usage_idx" ON "adoption_roadmaps_items" USING btree ("usage_id");
  CREATE INDEX "adoption_roadmaps_name_idx" ON "adoption_roadmaps" USING btree ("name");
  CREATE INDEX "adoption_roadmaps_engagement_idx" ON "adoption_roadmaps" USING btree ("engagement_id");
  CREATE INDEX "adoption_roadmaps_account_idx" ON "adoption_roadmaps" USING btree ("account_id");
  CREATE INDEX "adoption_roadmaps_phase_field_idx" ON "adoption_roadmaps" USING btree ("phase_field");
  CREATE UNIQUE INDEX "adoption_roadmaps_number_idx" ON "adoption_roadmaps" USING btree ("number");
  CREATE INDEX "adoption_roadmaps_state_idx" ON "adoption_roadmaps" USING btree ("state");
  CREATE INDEX "adoption_roadmaps_published_at_idx" ON "adoption_roadmaps" USING btree ("published_at");
  CREATE INDEX "adoption_roadmaps_published_by_idx" ON "adoption_roadmaps" USING btree ("published_by_id");
  CREATE INDEX "adoption_roadmaps_updated_at_idx" ON "adoption_roadmaps" USING btree ("updated_at");
  CREATE INDEX "adoption_roadmaps_created_at_idx" ON "adoption_roadmaps" USING btree ("created_at");
  CREATE INDEX "contracts_title_idx" ON "contracts" USING btree ("title");
  CREATE INDEX "contracts_account_idx" ON "contracts" USING btree ("account_id");
  CREATE INDEX "contracts_start_idx" ON "contracts" USING btree ("start");
  CREATE INDEX "contracts_end_idx" ON "contracts" USING btree ("end");
  CREATE INDEX "contracts_owner_idx" ON "contracts" USING btree ("owner_id");
  CREATE UNIQUE INDEX "contracts_number_idx" ON "contracts" USING btree ("number");
  CREATE INDEX "contracts_state_idx" ON "contracts" USING btree ("state");
  CREATE INDEX "contracts_substate_idx" ON "contracts" USING btree ("substate");
  CREATE INDEX "contracts_updated_at_idx" ON "contracts" USING btree ("updated_at");
  CREATE INDEX "contracts_created_at_idx" ON "contracts" USING btree ("created_at");
  CREATE INDEX "account_state_end_idx" ON "contracts" USING btree ("account_id","state","end");
  CREATE INDEX "contracts_rels_order_idx" ON "contracts_rels" USING btree ("order");
  CREATE INDEX "contracts_rels_parent_idx" ON "contracts_rels" USING btree ("parent_id");
  CREATE INDEX "contracts_rels_path_idx" ON "contracts_rels" USING btree ("path");
  CREATE INDEX "contracts_rels_engagements_id_idx" ON "contracts_rels" USING btree ("engagements_id");
  CREATE UNIQUE INDEX "health_indicators_key_idx" ON "health_indicators" USING btree ("key");
  CREATE INDEX "health_indicators_active_idx" ON "health_indicators" USING btree ("active");
  CREATE INDEX "health_indicators_direction_idx" ON "health_indicators" USING btree ("direction");
  CREATE INDEX "health_indicators_source_idx" ON "health_indicators" USING btree ("source");
  CREATE INDEX "health_indicators_aggregate_idx" ON "health_indicators" USING btree ("aggregate");
  CREATE INDEX "health_indicators_updated_at_idx" ON "health_indicators" USING btree ("updated_at");
  CREATE INDEX "health_indicators_created_at_idx" ON "health_indicators" USING btree ("created_at");
  CREATE UNIQUE INDEX "health_values_key_idx" ON "health_values" USING btree ("key");
  CREATE INDEX "health_values_indicator_idx" ON "health_values" USING btree ("indicator_id");
  CREATE INDEX "health_values_engagement_idx" ON "health_values" USING btree ("engagement_id");
  CREATE INDEX "health_values_account_idx" ON "health_values" USING btree ("account_id");
  CREATE INDEX "health_values_at_idx" ON "health_values" USING btree ("at");
  CREATE INDEX "health_values_updated_at_idx" ON "health_values" USING btree ("updated_at");
  CREATE INDEX "health_values_created_at_idx" ON "health_values" USING btree ("created_at");
  CREATE INDEX "engagement_indicator_at_idx" ON "health_values" USING btree ("engagement_id","indicator_id","at");
  CREATE INDEX "health_snapshots_engagement_idx" ON "health_snapshots" USING btree ("engagement_id");
  CREATE INDEX "health_snapshots_account_idx" ON "health_snapshots" USING btree ("account_id");
  CREATE INDEX "health_snapshots_week_idx" ON "health_snapshots" USING btree ("week");
  CREATE INDEX "health_snapshots_at_idx" ON "health_snapshots" USING btree ("at");
  CREATE INDEX "health_snapshots_origin_idx" ON "health_snapshots" USING btree ("origin");
  CREATE UNIQUE INDEX "health_snapshots_snapshot_key_idx" ON "health_snapshots" USING btree ("snapshot_key");
  CREATE INDEX "health_snapshots_updated_at_idx" ON "health_snapshots" USING btree ("updated_at");
  CREATE INDEX "health_snapshots_created_at_idx" ON "health_snapshots" USING btree ("created_at");
  CREATE INDEX "engagement_week_idx" ON "health_snapshots" USING btree ("engagement_id","week");
  CREATE INDEX "adoption_snapshots_engagement_idx" ON "adoption_snapshots" USING btree ("engagement_id");
  CREATE INDEX "adoption_snapshots_account_idx" ON "adoption_snapshots" USING btree ("account_id");
  CREATE INDEX "adoption_snapshots_week_idx" ON "adoption_snapshots" USING btree ("week");
  CREATE INDEX "adoption_snapshots_at_idx" ON "adoption_snapshots" USING btree ("at");
  CREATE INDEX "adoption_snapshots_origin_idx" ON "adoption_snapshots" USING btree ("origin");
  CREATE UNIQUE INDEX "adoption_snapshots_snapshot_key_idx" ON "adoption_snapshots" USING btree ("snapshot_key");
  CREATE INDEX "adoption_snapshots_updated_at_idx" ON "adoption_snapshots" USING btree ("updated_at");
  CREATE INDEX "adoption_snapshots_created_at_idx" ON "adoption_snapshots" USING btree ("created_at");
  CREATE INDEX "engagement_week_1_idx" ON "adoption_snapshots" USING btree ("engagement_id","week");
  CREATE INDEX "color_bands_band_for_idx" ON "color_bands" USING btree ("band_for");
  CREATE INDEX "color_bands_tone_idx" ON "color_bands" USING btree ("tone");
  CREATE INDEX "color_bands_updated_at_idx" ON "color_bands" USING btree ("updated_at");
  CREATE INDEX "color_bands_created_at_idx" ON "color_bands" USING btree ("created_at");
  CREATE INDEX "activity_play_idx" ON "activity" USING btree ("play_id");
  CREATE INDEX "activity_engagement_idx" ON "activity" USING btree ("engagement_id");
  CREATE INDEX "activity_record_idx" ON "activity" USING btree ("record");
  CREATE INDEX "activity_kind_idx" ON "activity" USING btree ("kind");
  CREATE INDEX "activity_author_idx" ON "activity" USING btree ("author_id");
  CREATE INDEX "activity_visibility_idx" ON "activity" USING btree ("visibility");
  CREATE UNIQUE INDEX "activity_entry_key_idx" ON "activity" USING btree ("entry_key");
  CREATE INDEX "activity_updated_at_idx" ON "activity" USING btree ("updated_at");
  CREATE INDEX "activity_created_at_idx" ON "activity" USING btree ("created_at");
  CREATE INDEX "play_createdAt_idx" ON "activity" USING btree ("play_id","created_at");
  CREATE INDEX "engagement_createdAt_idx" ON "activity" USING btree ("engagement_id","created_at");
  CREATE INDEX "record_createdAt_idx" ON "activity" USING btree ("record","created_at");
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
  CREATE INDEX "engagement_state_1_idx" ON "discussions" USING btree ("engagement_id","state");
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
  CREATE INDEX "payload_jobs_log_order_idx" ON "payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "payload_jobs" USING btree ("created_at");
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
  DROP TABLE "touchpoints" CASCADE;
  DROP TABLE "touchpoints_rels" CASCADE;
  DROP TABLE "risk_signals" CASCADE;
  DROP TABLE "risk_signals_rels" CASCADE;
  DROP TABLE "risk_occurrences" CASCADE;
  DROP TABLE "escalations" CASCADE;
  DROP TABLE "success_objectives" CASCADE;
  DROP TABLE "success_objectives_rels" CASCADE;
  DROP TABLE "success_outcomes" CASCADE;
  DROP TABLE "success_initiatives" CASCADE;
  DROP TABLE "success_initiatives_rels" CASCADE;
  DROP TABLE "success_tasks" CASCADE;
  DROP TABLE "account_team" CASCADE;
  DROP TABLE "customer_team" CASCADE;
  DROP TABLE "customer_timeline" CASCADE;
  DROP TABLE "products" CASCADE;
  DROP TABLE "sold_products" CASCADE;
  DROP TABLE "product_usage" CASCADE;
  DROP TABLE "usage_readings" CASCADE;
  DROP TABLE "adoption_roadmaps_items" CASCADE;
  DROP TABLE "adoption_roadmaps" CASCADE;
  DROP TABLE "contracts" CASCADE;
  DROP TABLE "contracts_rels" CASCADE;
  DROP TABLE "health_indicators" CASCADE;
  DROP TABLE "health_values" CASCADE;
  DROP TABLE "health_snapshots" CASCADE;
  DROP TABLE "adoption_snapshots" CASCADE;
  DROP TABLE "color_bands" CASCADE;
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
  DROP TABLE "payload_jobs_log" CASCADE;
  DROP TABLE "payload_jobs" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "payload_jobs_stats" CASCADE;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  DROP TYPE "public"."enum_payload_jobs_log_state";
  DROP TYPE "public"."enum_payload_jobs_task_slug";`)
}
