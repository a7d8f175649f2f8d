'use client'

import type { PublishPlan } from '../../../runtime/playbooks/types.ts'
import { useTexts } from '../../payload/texts.ts'
import { Button } from '../../payload/ui.ts'
import { type Answer, type ReasonText, sendJson } from '../../shared/api.ts'
import { InputForm } from '../../shared/InputForm.tsx'
import { useWorkbench } from '../workbench.tsx'
import { codeOf } from './sentences.ts'

/** As many characters as a note may have. */
const LONGEST_NOTE = 2_000

/** Asks why, and publishes. */
export const PublishForm = ({
  plan,
  onDone,
  onStale,
  onAgain,
  onBack,
}: {
  plan: PublishPlan
  onDone: (plan: PublishPlan) => void
  /** Somebody else has changed the playbook since the plan was made. */
  onStale: () => void
  onAgain: () => void
  onBack: () => void
}) => {
  const { t, language } = useTexts()
  const { url, page } = useWorkbench()
  const { version, blockedBy } = plan
  const publish = async (values: Readonly<Record<string, unknown>>): Promise<Answer<PublishPlan>> => {
    const note = String(values.note ?? '').trim()
    const problem =
      note === ''
        ? t('publishing:noteMissing')
        : note.length > LONGEST_NOTE
          ? t('publishing:noteLong', { max: LONGEST_NOTE, length: note.length })
          : null
    if (problem !== null) return { kind: 'invalid', fields: { note: problem }, message: problem }
    const answer = await sendJson<PublishPlan>({
      url: url('/publish'),
      body: { note, rev: page.rev },
      language,
    })
    if (answer.kind === 'refused' && codeOf(answer.data) === 'conflict') onStale()
    return answer
  }
  return (
    <InputForm<PublishPlan>
      beside={
        <Button buttonStyle="subtle" margin={false} onClick={onBack} size="small">
          {t('publishing:back')}
        </Button>
      }
      // What is in the way has been said by the server, with codes of its own.
      blockedBy={
        blockedBy.map(({ code, message }) => ({ code, message })) as unknown as readonly ReasonText[]
      }
      button={t('publishing:button', { version })}
      draftKey={`publish:${page.key}`}
      inputs={() =>
        blockedBy.length > 0
          ? []
          : [
              {
                name: 'note',
                label: t('publishing:note'),
                kind: 'textarea',
                required: true,
                value: '',
                many: false,
                options: [],
              },
            ]
      }
      onDone={onDone}
      onLookAgain={onAgain}
      onSend={publish}
    />
  )
}
