import * as migration_20261123_051853_initial from './20261123_051853_initial.ts'

export const migrations = [
  { name: '20261123_051853_initial', up: migration_20261123_051853_initial.up, down: migration_20261123_051853_initial.down },
]
