import type { Room } from './room.ts'

const en = {
  title: 'My work',
} as const

const de: Room<typeof en> = {
  title: 'Meine Arbeit',
}

const pt: Room<typeof en> = {
  title: 'Meu trabalho',
}

export const work = { en, de, pt }
