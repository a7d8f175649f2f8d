import { formatFinding } from '../definition/findings.ts'
import { readSourceFile } from '../definition/load.ts'
import { didYouMean } from '../definition/near-miss.ts'
import { readDefinition } from '../definition/parse.ts'
import { defaultVocabulary } from '../definition/vocabulary.ts'
import { toMermaid } from '../simulate/mermaid.ts'
import { cut } from '../simulate/words.ts'
import { defineCommand } from './command.ts'
import { playbookFiles } from './files.ts'

const HELP = `  Writes a playbook as a Mermaid flowchart to standard output: phases and lanes as boxes, the order of activities as
  arrows, gates as diamonds, what may be skipped with round ends.

  --phase key   only this phase
  --json        { "mermaid": "…" }, for programs
  --help        this text

The file may be left out where the directory that PLAYBOOK_DEFINITIONS names, or ./playbook-definitions, holds one.
Exit code 0 when it was written, 1 when the playbook has an error, 2 when the command was not understood.`

/** `playbooks graph`: the flowchart on standard output, anything else on standard error. */
export const graph = defineCommand({
  name: 'graph',
  usage: '[file] [--phase key] [--json]',
  summary: 'Writes a playbook as a Mermaid flowchart.',
  help: HELP,
  options: { phase: { type: 'string' }, json: { type: 'boolean' } },
  run: ({ values: { phase, json = false }, positionals, directory, misuse, out, err }) => {
    const { files, findings: unlisted } = playbookFiles({ paths: positionals, directory })
    for (const finding of unlisted) err(formatFinding(finding))
    if (unlisted.length > 0) return 1
    const [file, another] = files
    if (file === undefined || another !== undefined) {
      return misuse(`which playbook? there are ${files.length}: ${files.join(', ')}`)
    }
    const read = readSourceFile({ file })
    if ('finding' in read) {
      err(formatFinding(read.finding))
      return 1
    }
    const { definition, findings } = readDefinition({
      file,
      text: read.source,
      vocabulary: defaultVocabulary,
    })
    if (definition === null) {
      for (const finding of findings) err(formatFinding(finding))
      return 1
    }
    const keys = definition.phases.map(({ key }) => key)
    if (phase !== undefined && !keys.includes(phase)) {
      const guess = didYouMean({ word: phase, among: keys })
      return misuse(`there is no phase "${cut(phase)}"; there are: ${keys.join(', ')}${guess}`)
    }
    const mermaid = toMermaid({ definition, ...(phase !== undefined && { phase }) })
    out(json ? JSON.stringify({ mermaid }, null, 2) : mermaid.trimEnd())
    return 0
  },
})
