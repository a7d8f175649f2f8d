import { HOME_SIZES, type HomeFigures } from './home.ts'

/** At the largest size the p95 is at most so many times that at the smallest. */
const HOME_AIM = 1.5

/** The figures of the home page as a Markdown table: a line a tab, p50 / p95 in milliseconds at each size. */
export const homeToMarkdown = (figures: readonly HomeFigures[]): string => {
  const titles = [...new Set(figures.map(({ title }) => title))]
  const of = (title: string, size: number) =>
    figures.find((each) => each.title === title && each.size === size)
  const rows = titles.map((title) => {
    const all = HOME_SIZES.map((size) => of(title, size))
    const [first, last] = [all[0], all.at(-1)]
    const growth = (last?.p95 ?? Number.NaN) / (first?.p95 ?? Number.NaN)
    const statements = [...new Set(all.map((each) => each?.statements))].join(', ')
    const ratios = all.map((each) => each?.ratio?.toFixed(2) ?? '')
    const cells = [
      title,
      ...all.map((each) => `${each?.p50.toFixed(1)} / ${each?.p95.toFixed(1)}`),
      `${growth <= HOME_AIM ? '' : '**missed:** '}${growth.toFixed(2)} ×`,
      statements,
      ratios.every((ratio) => ratio === '') ? '' : ratios.join(', '),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    `| the home page of the busiest engagement, p50 / p95 in ms | ${HOME_SIZES.map((size) => size.toLocaleString('en')).join(' | ')} | p95, largest to smallest (≤ ${HOME_AIM} ×) | statements | beside plain finds of the same lists |`,
    '|---|--:|--:|--:|--:|--:|--:|',
    ...rows,
    '',
  ].join('\n')
}
