import * as migration_20261122_152349_initial from './20261122_152349_initial.ts'

export const migrations = [
  { name: '20261122_152349_initial', up: migration_20261122_152349_initial.up, down: migration_20261122_152349_initial.down },
]
