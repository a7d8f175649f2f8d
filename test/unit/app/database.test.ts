import { expect, test } from 'vitest'
import { databaseFromUri } from '../../../src/app/database.ts'

test.each([
  [undefined, 'sqlite'],
  ['', 'sqlite'],
  ['file:./some.db', 'sqlite'],
  ['mongodb://localhost/playbooks', 'mongoose'],
  ['mongodb+srv://cluster.example/playbooks', 'mongoose'],
  ['postgres://localhost/playbooks', 'postgres'],
  ['POSTGRESQL://localhost/playbooks', 'postgres'],
])('DATABASE_URI %s picks %s', async (uri, name) => {
  expect((await databaseFromUri({ uri })).name).toBe(name)
})

test.each([
  ['mysql://localhost/playbooks', 'mysql'],
  ['https://example.com/playbooks', 'https'],
])('DATABASE_URI %s is refused by its scheme', async (uri, scheme) => {
  await expect(databaseFromUri({ uri })).rejects.toThrow(`starts with "${scheme}:"`)
  await expect(databaseFromUri({ uri })).rejects.toThrow('postgres:')
})

test('DATABASE_URI without a scheme is refused', async () => {
  await expect(databaseFromUri({ uri: './playbooks.db' })).rejects.toThrow('has no scheme')
})
