'use client'

import { useCallback, useEffect, useState } from 'react'
import type { FilledTemplate, TemplateValue } from '../../runtime/templates.ts'
import { usePanel } from '../panel/PanelContext.tsx'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { type Answer, getJson, sendJson } from '../shared/api.ts'

export type { FilledTemplate, TemplateValue }

/** The record templates of the page's play, their values filled in, and how they are written to it. */
export const useTemplates = (): {
  /** null until they are there. */
  readonly templates: readonly FilledTemplate[] | null
  readonly hasFailed: boolean
  readonly reload: () => void
  /** Writes fields of the play; those that the playbook declares are told apart by `own`. */
  readonly write: (
    values: readonly { readonly field: string; readonly own: boolean; readonly value: unknown }[],
  ) => Promise<Answer<unknown>>
} => {
  const { subject } = usePanel()
  const { language } = useTexts()
  const routes = useRoutes()
  const record = routes.api(`/${subject.collection}/${subject.id}`)
  const [templates, setTemplates] = useState<readonly FilledTemplate[] | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  // What they are filled in with changes with the record.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads again
  useEffect(() => {
    const abort = new AbortController()
    setFailed(false)
    getJson<{ templates: FilledTemplate[] }>({
      url: `${record}/templates`,
      language,
      signal: abort.signal,
    }).then(
      (answer) => setTemplates(answer.templates),
      () => {
        if (!abort.signal.aborted) setFailed(true)
      },
    )
    return () => abort.abort()
  }, [record, language, attempt, subject.updatedAt])
  const reload = useCallback(() => setAttempt((before) => before + 1), [])
  const write = useCallback(
    (values: readonly { field: string; own: boolean; value: unknown }[]) => {
      const pairs = (own: boolean) =>
        Object.fromEntries(
          values.filter((each) => each.own === own).map(({ field, value }) => [field, value]),
        )
      const data = pairs(true)
      const body = { ...pairs(false), ...(Object.keys(data).length > 0 ? { data } : {}) }
      return sendJson<unknown>({ url: `${record}?depth=0`, language, method: 'PATCH', body })
    },
    [record, language],
  )
  return { templates, hasFailed, reload, write }
}

/** What can be filled in, without what stands there already. */
export const changesOf = (template: FilledTemplate): readonly TemplateValue[] =>
  template.values.filter((each) => each.problem === undefined && !isUnchanged(each))

export const isUnchanged = ({ value, old }: TemplateValue): boolean => {
  if (old === undefined) return false
  const [one, other] = [value ?? null, old ?? null].map((each) => (each === '' ? null : each))
  if (typeof one === 'string' && typeof other === 'string' && isMoment(one) && isMoment(other)) {
    return Date.parse(one) === Date.parse(other)
  }
  return JSON.stringify(one) === JSON.stringify(other)
}

const isMoment = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T/.test(text)
