/**
 * What a visual builder does to the YAML text of a playbook, as edits that change only the lines that are meant.
 * Everything here is total: what cannot be done is a problem with a code, never a throw.
 */
export { setCondition } from './condition.ts'
export { addField, type FieldProperties, setField } from './fields.ts'
export {
  type FormKind,
  formOf,
  type Property,
  type PropertyKind,
  palette,
  propertiesOf,
} from './forms.ts'
export { isKey, keyFrom, keysIn } from './keys.ts'
export { duplicateNode, moveNode, removeNode } from './move.ts'
export { type NewPlaybook, newPlaybook, prefixFrom } from './new-playbook.ts'
export { addActivity, addLane, addPhase } from './nodes.ts'
export { renameKey } from './rename.ts'
export { addScenario, removeScenario } from './scenarios.ts'
export { removeValue, setValue } from './set-value.ts'
export type { NewActivity } from './start.ts'
export type { TemplateName } from './templates.ts'
export type { Edited, EditProblem, EditResult, Plain } from './types.ts'
export { type Use, usesOf } from './uses.ts'
