import type { Room } from './room.ts'

const en = {
  title: 'Recommended actions',
} as const

const de: Room<typeof en> = {
  title: 'Empfohlene Aktionen',
}

const pt: Room<typeof en> = {
  title: 'Ações recomendadas',
}

export const recommended = { en, de, pt }
