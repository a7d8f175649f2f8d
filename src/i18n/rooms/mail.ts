import type { Room } from './room.ts'

const en = {
  title: 'Email',
} as const

const de: Room<typeof en> = {
  title: 'E-Mail',
}

const pt: Room<typeof en> = {
  title: 'E-mail',
}

export const mail = { en, de, pt }
