import * as migration_20261123_012820_initial from './20261123_012820_initial.ts'

export const migrations = [
  { name: '20261123_012820_initial', up: migration_20261123_012820_initial.up, down: migration_20261123_012820_initial.down },
]
