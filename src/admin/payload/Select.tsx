'use client'

import { ChevronIcon, ReactSelect } from '@payloadcms/ui'
import type { ComponentProps, HTMLAttributes } from 'react'

/** Payload's select, whose arrow is no tab stop: it is hidden from screen readers, and arrow keys open the list. */
export const Select = (props: ComponentProps<typeof ReactSelect>) => (
  <ReactSelect {...props} components={COMPONENTS} />
)

const Arrow = ({ innerProps }: { innerProps: HTMLAttributes<HTMLSpanElement> }) => (
  <span {...innerProps} className="dropdown-indicator">
    <ChevronIcon />
  </span>
)

const COMPONENTS = { DropdownIndicator: Arrow }
