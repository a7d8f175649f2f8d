'use client'

import { ChevronIcon, ReactSelect, XIcon } from '@payloadcms/ui'
import type { ComponentProps, HTMLAttributes } from 'react'

/**
 * Payload's select, whose arrow and cross are no tab stops: they are hidden from screen readers; arrow keys open the list,
 * and Delete clears it.
 */
export const Select = (props: ComponentProps<typeof ReactSelect>) => (
  <ReactSelect {...props} components={COMPONENTS} />
)

const Arrow = ({ innerProps }: { innerProps: HTMLAttributes<HTMLSpanElement> }) => (
  <span {...innerProps} className="dropdown-indicator">
    <ChevronIcon />
  </span>
)

const Cross = ({ innerProps }: { innerProps: HTMLAttributes<HTMLSpanElement> }) => (
  <span {...innerProps} className="clear-indicator">
    <XIcon className="clear-indicator__icon" />
  </span>
)

const COMPONENTS = { ClearIndicator: Cross, DropdownIndicator: Arrow }
