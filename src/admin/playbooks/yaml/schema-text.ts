import type { Texts } from '../../payload/texts.ts'
import type { Schema } from './schema.ts'

/** What the language says about a key or a value, in a few lines. */
export const schemaText = ({
  schemas,
  required,
  t,
}: {
  schemas: readonly Schema[]
  required: boolean
  t: Texts['t']
}): readonly string[] => {
  const lines: string[] = []
  const add = (line: string | undefined): void => {
    if (line !== undefined && line !== '' && !lines.includes(line)) lines.push(line)
  }
  for (const { description, default: fallback, enum: values } of schemas) {
    add(description)
    if (values) add(t('workbench:yaml:oneOf', { values: values.map(String).join(', ') }))
    if (fallback !== undefined && typeof fallback !== 'object') {
      add(t('workbench:yaml:default', { value: String(fallback) }))
    }
  }
  const [first = '', ...rest] = lines
  return required && lines.length > 0 ? [`${first} (${t('workbench:yaml:required')})`, ...rest] : lines
}
