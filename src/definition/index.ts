/**
 * Playbooks without Payload: reading, checking, and what they are once read. For tools beside an application, such as
 * an editor or a check before a commit.
 */
export { DefinitionError, formatFinding } from './findings.ts'
export { applyEdits } from './fixes/apply.ts'
export { type Fixed, fixDefinition } from './fixes/fix-definition.ts'
export type { Fix, TextEdit } from './fixes/types.ts'
export { formatJsonSchema } from './json-schema.ts'
export { LIMITS } from './limits.ts'
export { lintDefinitions } from './lint/across/registry.ts'
export {
  type Loaded,
  type LoadedDefinition,
  type LoadOptions,
  loadDefinitionFiles,
  loadDefinitions,
} from './load.ts'
export { type DefinitionText, parseDefinition, type ReadDefinition, readDefinition } from './parse.ts'
export type {
  Activity,
  ActivityType,
  Condition,
  ConditionOperator,
  Definition,
  FieldInfo,
  FieldType,
  Finding,
  FormField,
  Lane,
  OpenRecordsRule,
  Phase,
  Vocabulary,
} from './types.ts'
export { defaultVocabulary } from './vocabulary.ts'
