'use client'

import './charts.css'
import { type ReactNode, Suspense, useId, useRef, useState } from 'react'
import { useTexts } from '../payload/texts.ts'
import { ShimmerEffect } from '../payload/ui.ts'
import { useIsRtl } from './useIsRtl.ts'

/** The numbers behind a chart: a row for each, its first cell is what it is called by. */
export type ChartTable = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * A chart with the sentence that says what it shows above it and its numbers behind it. Screen readers always find the
 * table; everybody else can have it instead of the drawing.
 */
export const Figure = ({
  label,
  sentence,
  table,
  size = 'normal',
  isEmpty,
  legend,
  children,
}: {
  /** What the chart is of. */
  label: string
  sentence: string
  table: ChartTable
  /** Small ones have no room for a table to be shown. */
  size?: 'small' | 'normal'
  /** There is nothing to draw, and nothing in the table: the sentence says it all. */
  isEmpty: boolean
  /** Below the drawing. */
  legend?: ReactNode
  /** Called once the drawing can be drawn, which is in the browser alone. */
  children: (args: { isRtl: boolean }) => ReactNode
}) => {
  const { t } = useTexts()
  const [isTable, setIsTable] = useState(false)
  const box = useRef<HTMLElement>(null)
  const isRtl = useIsRtl(box)
  const id = useId()
  const waiting = <ShimmerEffect height="100%" />
  const head = (
    <figcaption className="pb-chart-head" id={id}>
      <span className="pb-hidden">{label}: </span>
      <span className="pb-chart-sentence">{sentence}</span>
    </figcaption>
  )
  if (isEmpty) {
    return (
      // The same element once there is something: its direction is known by then.
      <figure aria-labelledby={id} className="pb-chart" ref={box}>
        {head}
      </figure>
    )
  }
  return (
    <figure aria-labelledby={id} className={`pb-chart pb-chart-${size}`} ref={box}>
      {head}
      {!isTable && (
        <>
          {/* Drawings are laid out from the left; what is read from the right is turned within them. */}
          <div className="pb-chart-drawing" dir="ltr">
            {isRtl === null ? waiting : <Suspense fallback={waiting}>{children({ isRtl })}</Suspense>}
          </div>
          {legend}
        </>
      )}
      <div className={isTable ? 'pb-chart-scroll' : 'pb-hidden'}>
        <table className="pb-chart-table">
          <caption className="pb-hidden">{label}</caption>
          <thead>
            <tr>
              {table.head.map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([first, ...rest]) => (
              <tr key={first}>
                {/* Days may be spelt with other spaces by the server than by the browser. */}
                <th scope="row" suppressHydrationWarning>
                  {first}
                </th>
                {rest.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {size === 'normal' && (
        <button
          aria-pressed={isTable}
          className="pb-link pb-chart-toggle"
          onClick={() => setIsTable(!isTable)}
          type="button"
        >
          {t('charts:asTable')}
        </button>
      )}
    </figure>
  )
}
