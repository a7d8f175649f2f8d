import type { Room } from './room.ts'

const en = {
  title: 'Templates',
} as const

const de: Room<typeof en> = {
  title: 'Vorlagen',
}

const pt: Room<typeof en> = {
  title: 'Modelos',
}

export const templates = { en, de, pt }
