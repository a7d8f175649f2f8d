import * as migration_20261123_025602_initial from './20261123_025602_initial.ts'

export const migrations = [
  { name: '20261123_025602_initial', up: migration_20261123_025602_initial.up, down: migration_20261123_025602_initial.down },
]
