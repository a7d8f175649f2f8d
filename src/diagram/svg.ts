import { layoutDefinition } from './layout.ts'
import { conditionMark, GLYPHS, headOf, innerOutlineOf, lineOf, n, outlineOf } from './shapes.ts'
import { GLYPH, LETTERS } from './sizes.ts'
import { clean } from './text.ts'
import { type Colours, THEMES, type Theme } from './themes.ts'
import type { DiagramEdge, DiagramNode, LayoutOptions, TextLine } from './types.ts'
import { sayIn } from './words.ts'

export type SvgOptions = LayoutOptions & {
  /** `light` where nothing is said. */
  readonly theme?: Theme
}

/**
 * A playbook as the text of an SVG file that needs nothing else: no scripts, no fonts, nothing from elsewhere. Whatever
 * labels hold is text in it, never markup.
 */
export function toSvg({ theme = 'light', ...options }: SvgOptions): string {
  const { definition, language = 'en' } = options
  const colours: Colours = typeof theme === 'string' ? THEMES[theme] : theme
  const { width, height, phases, lanes, nodes, edges } = layoutDefinition(options)
  const description = sayIn(language)('described', {
    phases: phases.length,
    activities: nodes.length,
  })
  const body = [
    `<rect class="ground" width="${n(width)}" height="${n(height)}"/>`,
    ...phases.map(
      ({ x, y, width: wide, height: high, lines }) =>
        `<g>${rect({ x, y, wide, high, radius: 8 })}${text(lines)}</g>`,
    ),
    ...lanes
      .filter(({ framed }) => framed)
      .map(
        ({ x, y, width: wide, height: high, lines }) =>
          `<g class="lane">${rect({ x, y, wide, high, radius: 6 })}${text(lines)}</g>`,
      ),
    ...phases.flatMap(({ bars }) =>
      bars.map(
        (bar) => `<g class="bar">${rect({ ...bar, wide: bar.width, high: bar.height, radius: 2 })}</g>`,
      ),
    ),
    ...edges.map(arrow),
    ...nodes.map(activity),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(
      height,
    )}" role="img" aria-labelledby="title desc" lang="${attribute(language)}">`,
    `<title id="title">${escaped(clean(definition.label || definition.key))}</title>`,
    `<desc id="desc">${escaped([clean(definition.description ?? ''), description].filter(Boolean).join(' '))}</desc>`,
    `<style>${styles(colours)}</style>`,
    ...body,
    '</svg>',
    '',
  ].join('\n')
}

function activity(node: DiagramNode): string {
  const dashed = node.skippable ? ' stroke-dasharray="5 3"' : ''
  return [
    `<g class="node ${node.type}"><title>${escaped(node.words.join('\n'))}</title>`,
    `<path class="shape" d="${outlineOf(node)}"${dashed}/>`,
    node.shape === 'end' ? `<path class="inner" d="${innerOutlineOf(node)}"/>` : '',
    `<path class="glyph" transform="translate(${n(node.glyph.x)} ${n(node.glyph.y)})" d="${GLYPHS[node.type]}"/>`,
    node.conditional ? `<path class="mark" d="${conditionMark(node)}"/>` : '',
    text(node.lines),
    '</g>',
  ].join('')
}

function arrow({ kind, points }: DiagramEdge): string {
  return `<g class="edge ${kind}"><path d="${lineOf(points)}"/><path class="head" d="${headOf(points)}"/></g>`
}

function rect({
  x,
  y,
  wide,
  high,
  radius,
}: {
  x: number
  y: number
  wide: number
  high: number
  radius: number
}): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(wide)}" height="${n(high)}" rx="${radius}"/>`
}

function text(lines: readonly TextLine[]): string {
  return lines
    .map(
      ({ x, y, role, text: line }) => `<text class="${role}" x="${n(x)}" y="${n(y)}">${escaped(line)}</text>`,
    )
    .join('')
}

function styles(colours: Colours): string {
  const c = Object.fromEntries(
    Object.entries(colours).map(([name, value]) => [name, value.replace(/[^\w#%(),. -]/g, '')]),
  ) as Colours
  const letters = Object.entries(LETTERS).map(
    ([role, { size, weight }]) => `.${role}{font-size:${size}px;font-weight:${weight}}`,
  )
  return [
    `text{font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:${c.text}}`,
    ...letters,
    `text.detail{fill:${c.quiet}}text.condition{fill:${c.condition}}`,
    `rect{fill:${c.phase};stroke:${c.line}}.ground{fill:${c.background};stroke:none}.lane rect{fill:${c.lane}}`,
    `.bar rect{fill:${c.arrow};stroke:none}`,
    `.shape{fill:${c.node};stroke:${c.arrow};stroke-width:1.4}.inner{fill:none;stroke:${c.arrow}}`,
    `.glyph{fill:none;stroke:${c.internal};stroke-width:1.3;stroke-linejoin:round;stroke-linecap:round}`,
    `.comment .glyph{stroke:${c.customer}}.records .glyph,.records .shape{stroke:${c.gate}}`,
    `.mark{fill:${c.node};stroke:${c.condition};stroke-width:1.4}`,
    `.edge path{fill:none;stroke:${c.arrow};stroke-width:1.3}.edge .head{fill:${c.arrow};stroke:none}`,
    '.edge.lane path,.edge.phase path{stroke-width:2}',
  ].join('')
}

/** Characters that XML does not allow at all are left out, those that mean something to it are named. */
export function escaped(value: string): string {
  return value
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

const attribute = escaped

/** The size of the sign of an activity's type. */
export { GLYPH }
