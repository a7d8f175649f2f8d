import * as migration_20261123_060328_initial from './20261123_060328_initial.ts'

export const migrations = [
  { name: '20261123_060328_initial', up: migration_20261123_060328_initial.up, down: migration_20261123_060328_initial.down },
]
