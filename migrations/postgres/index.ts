import * as migration_20261123_025607_initial from './20261123_025607_initial.ts'

export const migrations = [
  { name: '20261123_025607_initial', up: migration_20261123_025607_initial.up, down: migration_20261123_025607_initial.down },
]
