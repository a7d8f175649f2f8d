import type { Room } from './room.ts'

const en = {
  title: 'Attachments',
} as const

const de: Room<typeof en> = {
  title: 'Anhänge',
}

const pt: Room<typeof en> = {
  title: 'Anexos',
}

export const attachments = { en, de, pt }
