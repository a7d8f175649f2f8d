'use client'

import { useId, useState } from 'react'
import type { FieldProperties } from '../../../../definition/edit/index.ts'
import { FIELD_TYPES } from '../../../../definition/field-shape.ts'
import { Button } from '../../../payload/ui.ts'
import { Dialog } from '../Dialog.tsx'
import { fieldNameFrom, hasOptions } from '../field-rows.ts'
import { ListProperty } from '../inputs/ListProperty.tsx'
import { ToggleProperty } from '../inputs/ToggleProperty.tsx'
import { declaredFieldsOf } from '../known-fields.ts'
import { useOutline } from '../OutlineContext.tsx'

/** A field of the playbook's own: its label makes its name, once. */
export const DeclareField = ({
  onAdd,
  onClose,
}: {
  onAdd: (field: FieldProperties & { name: string }) => void
  onClose: () => void
}) => {
  const { words, vocabulary, playbook } = useOutline()
  const { t } = words
  const id = useId()
  const [label, setLabel] = useState('')
  const [type, setType] = useState<string>('text')
  const [options, setOptions] = useState<readonly string[]>([])
  const [isRequired, setRequired] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const taken = [
    ...Object.keys(vocabulary.playFields),
    ...Object.keys(vocabulary.conditionFields),
    ...declaredFieldsOf({ playbook, vocabulary }).map(({ name }) => name),
  ]
  const name = fieldNameFrom({ label, taken })
  const lacksLabel = label.trim() === ''
  const lacksOptions = hasOptions(type) && options.length === 0
  const add = (): void => {
    setAsked(true)
    if (lacksLabel || lacksOptions) return
    onAdd({
      name,
      label: label.trim(),
      type,
      ...(isRequired && { required: true }),
      ...(hasOptions(type) && { options }),
    })
  }
  return (
    <Dialog onClose={onClose} title={t('outline:fields:declare')}>
      <form
        className="pb-outline-dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <p className="pb-note">{t('outline:fields:ownHelp')}</p>
        <div className="pb-outline-property">
          <label className="pb-outline-label" htmlFor={id}>
            {t('outline:fields:label')}
          </label>
          <input
            aria-describedby={`${id}-help`}
            aria-invalid={isAsked && lacksLabel}
            aria-required
            autoComplete="off"
            className="pb-outline-input"
            id={id}
            maxLength={200}
            onChange={({ target }) => setLabel(target.value)}
            type="text"
            value={label}
          />
          <p className={isAsked && lacksLabel ? 'pb-error' : 'pb-help'} id={`${id}-help`}>
            {isAsked && lacksLabel
              ? t('outline:fields:labelMissing')
              : !lacksLabel && t('outline:fields:nameMade', { name })}
          </p>
        </div>
        <div className="pb-outline-property">
          <label className="pb-outline-label" htmlFor={`${id}-type`}>
            {t('outline:fields:type')}
          </label>
          <select
            className="pb-outline-input"
            id={`${id}-type`}
            onChange={({ target }) => setType(target.value)}
            value={type}
          >
            {FIELD_TYPES.map((each) => (
              <option key={each} value={each}>
                {words.fieldType(each)}
              </option>
            ))}
          </select>
        </div>
        {hasOptions(type) && (
          <>
            <ListProperty
              findings={[]}
              id={`${id}-options`}
              isRequired
              label={t('outline:fields:options')}
              onWrite={setOptions}
              values={options}
            />
            {isAsked && lacksOptions && (
              <p className="pb-error" role="alert">
                {t('outline:fields:optionsMissing')}
              </p>
            )}
          </>
        )}
        <ToggleProperty
          findings={[]}
          id={`${id}-required`}
          isOn={isRequired}
          label={t('outline:fields:required')}
          onWrite={setRequired}
        />
        <div className="pb-buttons">
          <Button buttonStyle="primary" margin={false} size="medium" type="submit">
            {t('outline:fields:declareNew')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium">
            {t('outline:cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
