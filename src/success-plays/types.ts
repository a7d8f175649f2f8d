/**
 * What a success play is once its YAML text has been read and found free of errors: plain, frozen data.
 */
import type { Condition, Definition, FieldType } from '../definition/types.ts'

/** In the order in which people are offered them. */
export const SUCCESS_PLAY_CATEGORIES = [
  'onboarding',
  'risk-management',
  'success-planning',
  'success-support',
] as const
export type SuccessPlayCategory = (typeof SUCCESS_PLAY_CATEGORIES)[number]

/** From where success plays can be launched. */
export const LAUNCH_PLACES = ['play', 'engagement'] as const
export type LaunchPlace = (typeof LAUNCH_PLACES)[number]

/** Text may be a Liquid template. */
export type TemplateValue = string | number | boolean | readonly string[]

export type Question = {
  readonly name: string
  readonly label: string
  readonly type: FieldType
  readonly required: boolean
  /** Allowed values of `select` and `multi-select`; empty otherwise. */
  readonly options: readonly string[]
  /** Over the answers to other questions. */
  readonly when: Condition | null
  /** What is answered until somebody says otherwise; null: nothing. */
  readonly default: TemplateValue | null
}

export type ItemKind = 'play' | 'task' | 'meeting'

/** One record that a success play creates. */
export type Item = {
  /** What other items of the success play call it. */
  readonly as: string
  readonly kind: ItemKind
  /** Over the answers and the engagement. */
  readonly when: Condition | null
  /** Of a play. */
  readonly playbook: string | null
  /** Of a task or meeting: the item whose play it belongs to, or `this`: the play that the launch is from. */
  readonly of: string | null
  readonly fields: Readonly<Record<string, TemplateValue>>
}

export type SuccessPlay = {
  readonly key: string
  readonly category: SuccessPlayCategory
  readonly subCategory: string
  readonly title: string
  readonly description: string | null
  /** Smaller ones are offered first. */
  readonly order: number
  readonly from: readonly LaunchPlace[]
  /** null: everybody who may start and work on what it creates. */
  readonly roles: readonly string[] | null
  readonly questions: readonly Question[]
  readonly creates: readonly Item[]
}

/** The play that a launch is from, as `of` calls it. */
export const THIS = 'this'

/** The playbooks that a success play may start, by key. */
export type Playbooks = ReadonlyMap<string, Definition>
