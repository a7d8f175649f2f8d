import type { WorkItem } from '../../../engagement/home.ts'

/** Which list of values names the states of each kind of work. */
export const LIST_OF_STATES: Readonly<Record<WorkItem['view'], 'playState' | 'taskState' | 'workState'>> = {
  'internal-plays': 'playState',
  'internal-play-tasks': 'taskState',
  'success-cases': 'playState',
  'success-initiatives': 'workState',
  'success-tasks': 'taskState',
}
