import * as migration_20261123_051859_initial from './20261123_051859_initial.ts'

export const migrations = [
  { name: '20261123_051859_initial', up: migration_20261123_051859_initial.up, down: migration_20261123_051859_initial.down },
]
