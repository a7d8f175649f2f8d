import * as migration_20261123_060338_initial from './20261123_060338_initial.ts'

export const migrations = [
  { name: '20261123_060338_initial', up: migration_20261123_060338_initial.up, down: migration_20261123_060338_initial.down },
]
