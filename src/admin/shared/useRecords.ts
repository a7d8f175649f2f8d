'use client'

import { useEffect, useState } from 'react'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson, type Id } from './api.ts'

export type RecordOption = { readonly value: Id; readonly label: string }

type Doc = Readonly<Record<string, unknown>> & { readonly id: Id }

const LIMIT = 25
const TYPING_PAUSE = 250

/** Records to choose from, by what was typed; null while they are looked for. Looks only while `active`. */
export const useRecordSearch = ({
  collection,
  title,
  searched,
  active,
  text,
  among,
  of,
}: {
  collection: string
  /** The field that a record is called by. */
  title: string
  /** The fields that are searched. */
  searched: readonly string[]
  active: boolean
  text: string
  /** Only these; null: all. */
  among: readonly Id[] | null
  /** Only those that have this record in this field. */
  of?: { readonly field: string; readonly id: Id }
}): readonly RecordOption[] | null => {
  const routes = useRoutes()
  const { language } = useTexts()
  const [found, setFound] = useState<readonly RecordOption[] | null>(null)
  const fields = searched.join()
  const ids = among?.join() ?? null
  const [ofField, ofId] = [of?.field, of?.id]
  useEffect(() => {
    if (!active) return
    let isCurrent = true
    const query = new URLSearchParams({ depth: '0', limit: String(LIMIT), sort: title })
    for (const [at, field] of fields.split(',').entries()) {
      if (text !== '') query.set(`where[and][0][or][${at}][${field}][like]`, text)
    }
    if (ids !== null) query.set('where[and][1][id][in]', ids)
    if (ofField !== undefined) query.set(`where[and][2][${ofField}][equals]`, String(ofId))
    const timer = setTimeout(
      async () => {
        try {
          const { docs } = await getJson<{ docs: Doc[] }>({
            url: routes.api(`/${collection}?${query}`),
            language,
          })
          if (isCurrent) setFound(docs.filter(isNoCustomer).map((doc) => optionOf({ doc, title })))
        } catch {
          if (isCurrent) setFound([])
        }
      },
      text === '' ? 0 : TYPING_PAUSE,
    )
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [active, text, collection, title, fields, ids, ofField, ofId, routes, language])
  return found
}

/** What records are called, by their ids. */
export const useRecordLabels = ({
  collection,
  title,
  ids,
}: {
  collection: string
  title: string
  ids: readonly Id[]
}): ReadonlyMap<string, string> => {
  const routes = useRoutes()
  const { language } = useTexts()
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map())
  const wanted = [...new Set(ids.map(String))].sort().join()
  useEffect(() => {
    if (wanted === '' || collection === '') return
    let isCurrent = true
    const query = new URLSearchParams({
      depth: '0',
      limit: '0',
      pagination: 'false',
      'where[id][in]': wanted,
    })
    getJson<{ docs: Doc[] }>({ url: routes.api(`/${collection}?${query}`), language }).then(
      ({ docs }) => {
        if (isCurrent) setLabels(new Map(docs.map((doc) => [String(doc.id), optionOf({ doc, title }).label])))
      },
      // Their ids stand in for names that cannot be read.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [wanted, collection, title, routes, language])
  return labels
}

/** Users of the squads of an engagement; null until it is known. */
export const useSquadMembers = ({
  squads,
  engagement,
}: {
  /** Slug of the squads; null: not asked for. */
  squads: string | null
  engagement: unknown
}): readonly Id[] | null => {
  const routes = useRoutes()
  const { language } = useTexts()
  const [members, setMembers] = useState<readonly Id[] | null>(null)
  const id = typeof engagement === 'string' || typeof engagement === 'number' ? engagement : null
  useEffect(() => {
    if (squads === null || id === null) return
    let isCurrent = true
    const query = new URLSearchParams({ depth: '0', limit: '100', 'where[engagement][equals]': String(id) })
    getJson<{ docs: { members?: { user: Id }[] | null }[] }>({
      url: routes.api(`/${squads}?${query}`),
      language,
    }).then(
      ({ docs }) => {
        if (isCurrent) setMembers(docs.flatMap((squad) => (squad.members ?? []).map(({ user }) => user)))
      },
      () => {
        if (isCurrent) setMembers([])
      },
    )
    return () => {
      isCurrent = false
    }
  }, [squads, id, routes, language])
  return members
}

const optionOf = ({ doc, title }: { doc: Doc; title: string }): RecordOption => {
  const named = [doc.number, doc.name ?? doc.title].filter((part) => typeof part === 'string' && part !== '')
  return { value: doc.id, label: named.join(' · ') || String(doc[title] ?? doc.id) }
}

/** Customers do none of the work. */
const isNoCustomer = ({ roles }: Doc): boolean =>
  !Array.isArray(roles) || roles.length === 0 || roles.some((role) => role !== 'customer')
