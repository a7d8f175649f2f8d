import * as migration_20261122_164741_initial from './20261122_164741_initial.ts'

export const migrations = [
  { name: '20261122_164741_initial', up: migration_20261122_164741_initial.up, down: migration_20261122_164741_initial.down },
]
