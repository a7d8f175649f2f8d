'use client'

import { useEffect, useState } from 'react'
import { useCollectionInfo } from '../payload/config.ts'
import { DocumentTrail } from '../payload/DocumentFrame.tsx'
import { useDocumentAround, useDocumentName } from '../payload/document-around.ts'
import { useFormValue } from '../payload/document-form.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson } from '../shared/api.ts'

/** Shows nothing: calls a document that has no name of its own by the record that one of its fields holds. */
export const NamedAfter = ({ of, collection }: { of: string; collection: string }) => {
  const value = useFormValue(of)
  const around = useDocumentAround()
  const routes = useRoutes()
  const { language } = useTexts()
  const { title } = useCollectionInfo(collection)
  const [name, setName] = useState<string | null>(null)
  const id = typeof value === 'string' || typeof value === 'number' ? value : null
  useEffect(() => {
    if (id === null) return setName(null)
    let isCurrent = true
    const url = routes.api(`/${collection}/${id}?depth=0&select[${title}]=true`)
    getJson<Readonly<Record<string, unknown>>>({ url, language }).then(
      (found) => {
        if (isCurrent && typeof found[title] === 'string') setName(found[title])
      },
      // Its id is shown instead, as Payload does.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [routes, language, collection, title, id])
  useDocumentName(name)
  return name !== null && around.id !== null ? (
    <DocumentTrail collection={around.collection} id={around.id} />
  ) : null
}
