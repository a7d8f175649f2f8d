import { type Question, THIS } from './types.ts'

/** What templates can use besides answers and earlier items, as a tree: null stands for any value. */
const SUBJECT_NAMES: Readonly<Record<string, unknown>> = {
  play: leaves([
    'number',
    'playbook',
    'shortDescription',
    'description',
    'priority',
    'priorityLabel',
    'category',
    'dueDate',
    'state',
    'stateLabel',
    'progress',
    'progressLabel',
    'closureCode',
    'closeNotes',
    'visibleToCustomer',
    'data',
    'url',
  ]),
  engagement: leaves([
    'number',
    'title',
    'description',
    'state',
    'stateLabel',
    'stage',
    'stageLabel',
    'perceivedHealth',
    'perceivedHealthLabel',
    'goLive',
    'renewalDate',
    'url',
  ]),
  account: leaves(['name']),
  contact: leaves(['name', 'email']),
  assignedTo: leaves(['name', 'email']),
  squad: null,
  me: leaves(['name', 'email']),
  today: null,
}

/** Names that mean something already: an item cannot be called so. */
export const RESERVED_NAMES: readonly string[] = [THIS, 'answers', 'now', ...Object.keys(SUBJECT_NAMES)]

/** What a template can use where it stands. */
export function templateNames({
  questions,
  before,
}: {
  /** null: answers cannot be used here. */
  questions: readonly Question[] | null
  /** What the items before are called. */
  before: readonly string[]
}): Readonly<Record<string, unknown>> {
  return {
    ...SUBJECT_NAMES,
    ...(questions ? { answers: leaves(questions.map(({ name }) => name)) } : {}),
    ...Object.fromEntries(before.map((as) => [as, leaves(['number', 'title'])])),
  }
}

function leaves(names: readonly string[]): Readonly<Record<string, null>> {
  return Object.fromEntries(names.map((name) => [name, null]))
}
