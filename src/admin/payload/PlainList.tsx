'use client'

import { DefaultListView } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'

/** Payload's list view as it is. */
export const PlainList = (props: ListViewClientProps) => <DefaultListView {...props} />
