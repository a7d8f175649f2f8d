import * as migration_20261122_222701_initial from './20261122_222701_initial.ts'

export const migrations = [
  { name: '20261122_222701_initial', up: migration_20261122_222701_initial.up, down: migration_20261122_222701_initial.down },
]
