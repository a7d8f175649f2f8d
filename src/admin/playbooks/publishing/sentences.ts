import type { Texts } from '../../payload/texts.ts'
import type { Problem } from '../../shared/api.ts'

/** The code of a refusal, from what the server says besides. */
export const codeOf = (data: unknown): string | null => {
  const { code } = (data ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : null
}

/** What went wrong, in a sentence. */
export const sentenceOf = ({ problem, t }: { problem: Problem; t: Texts['t'] }): string => {
  switch (problem.kind) {
    case 'invalid':
      return Object.values(problem.fields).find((each) => each !== '') ?? problem.message
    case 'refused':
      return problem.message || t('publishing:notDone')
    case 'failed':
      return (
        problem.message ??
        (problem.status === null ? t('admin:notReached') : t('admin:wentWrong', { status: problem.status }))
      )
  }
}
