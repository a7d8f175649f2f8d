import type { Room } from './room.ts'

const en = {
  title: 'Related items',
  record: 'Record information',
} as const

const de: Room<typeof en> = {
  title: 'Zugehöriges',
  record: 'Angaben zum Datensatz',
}

const pt: Room<typeof en> = {
  title: 'Itens relacionados',
  record: 'Informações do registro',
}

export const related = { en, de, pt }
