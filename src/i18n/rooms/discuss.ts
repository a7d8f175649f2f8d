import type { Room } from './room.ts'

const en = {
  title: 'Discussions',
} as const

const de: Room<typeof en> = {
  title: 'Diskussionen',
}

const pt: Room<typeof en> = {
  title: 'Discussões',
}

export const discuss = { en, de, pt }
