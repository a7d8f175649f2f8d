'use client'

import { useCallback, useMemo } from 'react'
import { useDraft } from '../../shared/useDraft.ts'
import { type Answers, firstAnswers } from './answers.ts'

type Held = {
  readonly answers: Answers
  readonly set: <N extends keyof Answers>(name: N, value: Answers[N]) => void
  /** After the playbook is made. */
  readonly clear: () => void
}

/** The answers, kept on this device until the playbook is made. */
export const useAnswers = (page: Parameters<typeof firstAnswers>[0]): Held => {
  const { values, set, clear } = useDraft('playbook:new')
  const answers = useMemo(() => merged({ first: firstAnswers(page), kept: values }), [page, values])
  return { answers, set: useCallback((name, value) => set(name, value), [set]), clear }
}

/** What is kept may be of an earlier release, or somebody's own: only what has the right shape counts. */
const merged = ({ first, kept }: { first: Answers; kept: Readonly<Record<string, unknown>> }): Answers => {
  const answers: Record<string, unknown> = { ...first }
  for (const name of Object.keys(first) as (keyof Answers)[]) {
    const value = kept[name]
    if (value !== undefined && CHECKS[name](value)) answers[name] = value
  }
  return answers as Answers
}

const isText = (value: unknown): boolean => typeof value === 'string'
const isTextOrNull = (value: unknown): boolean => value === null || isText(value)
const isOneOf =
  (...known: readonly string[]) =>
  (value: unknown): boolean =>
    known.includes(String(value))

const CHECKS: Readonly<Record<keyof Answers, (value: unknown) => boolean>> = {
  label: isText,
  key: isTextOrNull,
  visibility: isOneOf('customer', 'internal'),
  roles: (value) => Array.isArray(value) && value.every(isText),
  numberPrefix: isTextOrNull,
  start: isOneOf('blank', 'customer', 'internal', 'copy', 'text'),
  copied: isTextOrNull,
  text: isText,
}
