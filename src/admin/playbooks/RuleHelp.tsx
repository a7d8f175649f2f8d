'use client'

import { useEffect, useState } from 'react'
import { useTexts } from '../payload/texts.ts'
import { BenchDialog } from './BenchDialog.tsx'
import type { RuleText } from './rules/texts.ts'

/** What a rule is about, with an example that it finds and one that is right. */
export const RuleHelp = ({ rule, onClose }: { rule: string; onClose: () => void }) => {
  const { t } = useTexts()
  const [text, setText] = useState<RuleText | null | undefined>(undefined)
  useEffect(() => {
    let isWanted = true
    import('./rules/texts.ts').then(
      ({ RULE_TEXTS }) => isWanted && setText(Object.hasOwn(RULE_TEXTS, rule) ? RULE_TEXTS[rule] : null),
      () => isWanted && setText(null),
    )
    return () => {
      isWanted = false
    }
  }, [rule])
  return (
    <BenchDialog onClose={onClose} title={rule}>
      {/* The rules speak English, as their messages do. */}
      <div className="pb-rule-help" dir="ltr" lang="en">
        {text === undefined && <p className="pb-note">{t('workbench:viewLoading')}</p>}
        {text === null && <p>{t('workbench:findings:noHelp')}</p>}
        {text?.says.map((paragraph) => (
          <p key={paragraph}>{withCode(paragraph)}</p>
        ))}
        {(['bad', 'good'] as const).map(
          (kind) =>
            text?.[kind] && (
              <figure key={kind}>
                <figcaption lang="">{t(`workbench:findings:${kind}`)}</figcaption>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is scrolled by keyboard, too */}
                <pre tabIndex={0}>{text[kind]}</pre>
              </figure>
            ),
        )}
      </div>
      <div className="pb-buttons">
        <button className="pb-link" onClick={onClose} type="button">
          {t('workbench:findings:ruleClose')}
        </button>
      </div>
    </BenchDialog>
  )
}

/** Words of the language stand between backticks. */
const withCode = (text: string) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
  text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))
