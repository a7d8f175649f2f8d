import * as migration_20261122_181723_initial from './20261122_181723_initial.ts'

export const migrations = [
  { name: '20261122_181723_initial', up: migration_20261122_181723_initial.up, down: migration_20261122_181723_initial.down },
]
