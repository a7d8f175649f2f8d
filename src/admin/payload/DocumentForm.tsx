'use client'

/** Payload's own form of a document: every field at once. */
export { DefaultEditView as DocumentForm } from '@payloadcms/ui'
