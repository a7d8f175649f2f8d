import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { headingsOf, readDocument } from './markdown.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** The anchor that a heading gets. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-')

describe('documents', () => {
  it.each(documents)('%s links to what is there', (document) => {
    for (const [, target = ''] of readDocument(document).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue
      const [file = '', anchor] = target.split('#')
      const linked = file === '' ? document : path.join(path.dirname(document), file)
      expect(existsSync(path.join(root, linked)), `${document}: ${target}`).toBe(true)
      if (anchor === undefined) continue
      const text = readDocument(linked)
      const anchors = [1, 2, 3, 4].flatMap((level) => headingsOf(text, level)).map(anchorOf)
      expect(anchors, `${document}: ${target}`).toContain(anchor)
    }
  })

  it('the README links to every document', () => {
    const readme = readDocument('README.md')
    for (const document of documents.filter((name) => name.startsWith('docs/'))) {
      expect(readme).toContain(`(${document})`)
    }
  })
})
