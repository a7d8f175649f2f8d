import * as migration_20261122_152352_initial from './20261122_152352_initial.ts'

export const migrations = [
  { name: '20261122_152352_initial', up: migration_20261122_152352_initial.up, down: migration_20261122_152352_initial.down },
]
