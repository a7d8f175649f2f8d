/**
 * Playbooks tried out: the real engine on made-up plays, without Payload and without Node. For the panel, the command
 * line, and checks before a commit.
 */
export type { Scenario } from '../definition/scenario-shape.ts'
export { advance } from './advance.ts'
export { begin, NOW } from './begin.ts'
export { type MermaidOptions, toMermaid } from './mermaid.ts'
export {
  runScenarios,
  type ScenarioFailure,
  type ScenarioReport,
  type ScenarioResult,
  sayStep,
} from './run-scenarios.ts'
export { simulate } from './simulate.ts'
export { applyStep, replay, startTry, type Try, toScenario, undo, viewOfTry } from './try.ts'
export type {
  Effects,
  Frame,
  FrameView,
  Given,
  SimulatedEntry,
  SimulatedRefusal,
  Step,
  World,
} from './types.ts'
export { viewOf } from './view.ts'
