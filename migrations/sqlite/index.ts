import * as migration_20261122_153734_initial from './20261122_153734_initial.ts'

export const migrations = [
  { name: '20261122_153734_initial', up: migration_20261122_153734_initial.up, down: migration_20261122_153734_initial.down },
]
