import type { Room } from './room.ts'

const en = {
  title: 'Activity',
} as const

const de: Room<typeof en> = {
  title: 'Verlauf',
}

const pt: Room<typeof en> = {
  title: 'Atividade',
}

export const stream = { en, de, pt }
