import * as migration_20261123_012810_initial from './20261123_012810_initial.ts'

export const migrations = [
  { name: '20261123_012810_initial', up: migration_20261123_012810_initial.up, down: migration_20261123_012810_initial.down },
]
