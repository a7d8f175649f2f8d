/** Playbooks as drawings: where everything stands, and the drawing as an SVG file. For browsers and Node. */
export { conditionWords } from './condition-words.ts'
export { type Described, describeDefinition } from './describe.ts'
export { layoutDefinition } from './layout.ts'
export { type SvgOptions, toSvg } from './svg.ts'
export { type Colours, THEMES, type Theme } from './themes.ts'
export type * from './types.ts'
export { sayIn, WORDS } from './words.ts'
