/**
 * Writes what the panel says about a lint rule from docs/lint-rules.md, so that both say the same. A test fails until
 * it was run: node scripts/rule-texts.mjs && npm run format
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

const DOCUMENT = fileURLToPath(new URL('../docs/lint-rules.md', import.meta.url))
const TEXTS = fileURLToPath(new URL('../src/admin/playbooks/rules/texts.ts', import.meta.url))

/** What there is to say about each rule, by its id. */
export const ruleTexts = () => {
  const texts = {}
  for (const section of readFileSync(DOCUMENT, 'utf8').split(/^### /m).slice(1)) {
    const [rule, ...lines] = section.split(/^## /m)[0].split('\n')
    const body = lines.join('\n')
    const example = (verdict) =>
      new RegExp(`\`\`\`yaml ${verdict}[^\\n]*\\n([\\s\\S]*?)\`\`\``)
        .exec(body)?.[1]
        .replace(/ # here$/gm, '')
    const said = body
      .replace(/```[\s\S]*?```/g, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .trim()
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').replace(/^Severity: \w+\.\s*/, ''))
      .filter((paragraph) => paragraph !== '')
    texts[rule.trim()] = { says: said, bad: example('bad') ?? null, good: example('good') ?? null }
  }
  return texts
}

const write = () => {
  const head = `/** Made of docs/lint-rules.md by scripts/rule-texts.mjs. */
export type RuleText = { readonly says: readonly string[]; readonly bad: string | null; readonly good: string | null }
`
  writeFileSync(
    TEXTS,
    `${head}\nexport const RULE_TEXTS: Readonly<Record<string, RuleText>> = ${JSON.stringify(ruleTexts(), null, 2)}\n`,
  )
}

if (argv[1] === fileURLToPath(import.meta.url)) write()
