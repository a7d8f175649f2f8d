import type { ReactNode } from 'react'

/** What is said about a point, at the pointer or, by the arrow keys, at the point; screen readers hear it. */
export const Tip = ({
  isRtl,
  title,
  lines,
}: {
  isRtl: boolean
  title: string
  lines: readonly ReactNode[]
}) => (
  <div className="pb-chart-tip" dir={isRtl ? 'rtl' : 'ltr'} role="status">
    <p className="pb-chart-tip-title">{title}</p>
    {lines.map((line, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
      <p key={at}>{line}</p>
    ))}
  </div>
)
