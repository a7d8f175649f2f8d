import * as migration_20261122_164814_initial from './20261122_164814_initial.ts'

export const migrations = [
  { name: '20261122_164814_initial', up: migration_20261122_164814_initial.up, down: migration_20261122_164814_initial.down },
]
