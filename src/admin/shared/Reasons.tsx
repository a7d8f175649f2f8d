'use client'

import type { ReasonText } from './api.ts'
import { Icon } from './StateMark.tsx'

/** What is in the way, in sentences. */
export const Reasons = ({ reasons, id }: { reasons: readonly ReasonText[]; id?: string }) => (
  <ul className="pb-reasons" id={id}>
    {reasons.map((reason) => (
      <li key={`${reason.code}-${reason.message}`}>
        <Icon name="lock" />
        <span>{reason.message}</span>
      </li>
    ))}
  </ul>
)
