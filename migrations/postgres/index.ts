import * as migration_20261122_153748_initial from './20261122_153748_initial.ts'

export const migrations = [
  { name: '20261122_153748_initial', up: migration_20261122_153748_initial.up, down: migration_20261122_153748_initial.down },
]
