import * as migration_20261122_153748_initial from './20261122_153748_initial.ts'
import * as migration_20261122_160314_compiled_definitions from './20261122_160314_compiled_definitions.ts'

export const migrations = [
  { name: '20261122_153748_initial', up: migration_20261122_153748_initial.up, down: migration_20261122_153748_initial.down },
  { name: '20261122_160314_compiled_definitions', up: migration_20261122_160314_compiled_definitions.up, down: migration_20261122_160314_compiled_definitions.down },
]
