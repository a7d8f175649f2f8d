import * as migration_20261122_191150_initial from './20261122_191150_initial.ts'

export const migrations = [
  { name: '20261122_191150_initial', up: migration_20261122_191150_initial.up, down: migration_20261122_191150_initial.down },
]
