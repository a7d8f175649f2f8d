import { describe, expect, it } from 'vitest'
import { COMMANDS, run } from '../../../src/cli/run.ts'
import { headingsOf, readDocument } from './markdown.ts'

const document = readDocument('docs/cli.md')

describe('docs/cli.md', () => {
  it.each(COMMANDS)('has a section of $name, with an example', ({ name }) => {
    expect(headingsOf(document, 2)).toContain(name)
    const [, section = ''] = document.split(`\n## ${name}\n`)
    expect(section.split('\n## ')[0]).toContain(`npx payload-playbooks ${name}`)
  })

  it.each(COMMANDS)('tells every option of $name, and so does its help', async ({ name, options }) => {
    const help: string[] = []
    const say = (line: string) => help.push(line)
    expect(await run({ args: [name, '--help'], env: {}, out: say, err: say })).toBe(0)
    expect(options).toContain('json')
    for (const option of options) {
      expect(document).toMatch(new RegExp(`--${option}\\b`))
      expect(help.join('\n')).toMatch(new RegExp(`--${option}\\b|, --${option}\\b`))
    }
  })
})
