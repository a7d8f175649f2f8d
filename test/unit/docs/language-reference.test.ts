import { expect, it } from 'vitest'
import { languageReference } from './language-reference.ts'
import { readDocument } from './markdown.ts'

it('docs/language-reference.md has what the schema says, as test/unit/docs/language-reference.ts writes it', () => {
  const [, reference] = readDocument('docs/language-reference.md').split('<!-- from the schema -->\n\n')
  expect(reference?.trim()).toBe(languageReference())
})
