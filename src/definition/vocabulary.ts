import type { Vocabulary } from './types.ts'
import {
  ENGAGEMENT_STAGES,
  ENGAGEMENT_STATES,
  MEETING_STATES,
  PERCEIVED_HEALTH,
  PLAY_STATES,
  PRIORITIES,
  PROGRESS,
  ROLES,
  TASK_STATES,
} from './values.ts'

/**
 * What a definition may refer to when no host says otherwise: the plugin's own collections and roles. The command
 * line lints against it; the plugin replaces the parts that its options change.
 */
export const defaultVocabulary: Vocabulary = {
  playFields: {
    engagement: { kind: 'relationship', options: null },
    contact: { kind: 'relationship', options: null },
    assignedTo: { kind: 'relationship', options: null },
    priority: { kind: 'select', options: PRIORITIES },
    // The values are the playbook's own `record.categories`.
    category: { kind: 'select', options: null },
    dueDate: { kind: 'date', options: null },
    shortDescription: { kind: 'text', options: null },
    description: { kind: 'text', options: null },
    squad: { kind: 'relationships', options: null },
    visibleToCustomer: { kind: 'checkbox', options: null },
  },
  conditionFields: {
    state: { kind: 'select', options: PLAY_STATES },
    progress: { kind: 'select', options: PROGRESS },
  },
  engagementFields: {
    title: { kind: 'text', options: null },
    state: { kind: 'select', options: ENGAGEMENT_STATES },
    stage: { kind: 'select', options: ENGAGEMENT_STAGES },
    perceivedHealth: { kind: 'select', options: PERCEIVED_HEALTH },
    goLive: { kind: 'date', options: null },
    renewalDate: { kind: 'date', options: null },
    accountManager: { kind: 'relationship', options: null },
    customerSuccessManager: { kind: 'relationship', options: null },
    description: { kind: 'text', options: null },
  },
  records: {
    tasks: { states: TASK_STATES },
    meetings: { states: MEETING_STATES },
  },
  roles: ROLES,
}
