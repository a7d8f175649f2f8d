'use client'

import { useTexts } from '../payload/texts.ts'
import { Icon } from '../shared/StateMark.tsx'
import { isUnchanged, type TemplateValue } from './useTemplates.ts'

/** What a template would fill in: field by field, beside what the play holds now. */
export const ValuesTable = ({ values, caption }: { values: readonly TemplateValue[]; caption: string }) => {
  const { t } = useTexts()
  const hasOld = values.some(({ old }) => old !== undefined)
  return (
    <table className="pb-templates-values">
      <caption className="pb-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('templates:field')}</th>
          {hasOld && <th scope="col">{t('templates:now')}</th>}
          <th scope="col">{t('templates:becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((each) => (
          <tr key={each.field}>
            <th scope="row">
              <bdi>{each.label}</bdi>
            </th>
            {hasOld && (
              <td>
                <Shown text={each.oldText ?? null} value={each} />
              </td>
            )}
            <td>
              {each.problem === undefined ? (
                <>
                  <Shown text={each.text} value={each} />
                  {isUnchanged(each) && <span className="pb-note"> ({t('templates:same')})</span>}
                </>
              ) : (
                <span className="pb-templates-problem">
                  <Icon name="alert" />
                  <span>{each.problem}</span>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Shown = ({ text, value }: { text: string | null; value: TemplateValue }) => {
  const { t, language } = useTexts()
  if (text === null || text === '') return <span className="pb-note">{t('templates:empty')}</span>
  if (value.kind === 'checkbox') return text === 'true' ? t('templates:yes') : t('templates:no')
  if (value.kind === 'date') {
    const moment = new Date(text)
    if (Number.isNaN(moment.getTime())) return <bdi>{text}</bdi>
    return (
      <time dateTime={text}>{new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(moment)}</time>
    )
  }
  return (
    <span className="pb-templates-text" dir="auto">
      {text}
    </span>
  )
}
