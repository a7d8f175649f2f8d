'use client'

import { useId, useState } from 'react'
import { type Plain, setValue } from '../../../../definition/edit/index.ts'
import type { Path } from '../../../../definition/located.ts'
import { FORMATS } from '../../../../definition/shapes.ts'
import { Button } from '../../../payload/ui.ts'
import { Dialog } from '../Dialog.tsx'
import { type FieldRow, fieldNameFrom } from '../field-rows.ts'
import { declaredFieldsOf } from '../known-fields.ts'
import { useOutline } from '../OutlineContext.tsx'
import { renameField } from './rename-field.ts'

/** The name that programs know an own field by; changing it is a step of its own. */
export const FieldNameLine = ({ row, label }: { row: FieldRow; path: Path; label: string }) => {
  const { words } = useOutline()
  const { t } = words
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="pb-outline-key-line">
      <span className="pb-outline-quiet">{t('outline:fields:name')}</span>
      <code className="pb-outline-mono">{row.name}</code>
      <button className="pb-link" onClick={() => setOpen(true)} type="button">
        {t('outline:fields:changeName')}
      </button>
      {isOpen && <FieldNameDialog label={label} onClose={() => setOpen(false)} row={row} />}
    </div>
  )
}

const FieldNameDialog = ({ row, label, onClose }: { row: FieldRow; label: string; onClose: () => void }) => {
  const { words, vocabulary, playbook, run, say } = useOutline()
  const { t } = words
  const id = useId()
  const taken = [
    ...Object.keys(vocabulary.playFields),
    ...Object.keys(vocabulary.conditionFields),
    ...declaredFieldsOf({ playbook, vocabulary }).map(({ name }) => name),
  ].filter((name) => name !== row.name)
  const [name, setName] = useState(() => fieldNameFrom({ label: row.label || row.name, taken }))
  const [isAsked, setAsked] = useState(false)
  const renamed = renameField({ playbook: playbook.raw, from: row.name, to: name })
  const error =
    name === row.name
      ? 'outline:fields:sameName'
      : !FORMATS.fieldName.pattern.test(name)
        ? 'outline:fields:nameFormat'
        : taken.includes(name)
          ? 'outline:fields:nameTaken'
          : null
  const apply = (): void => {
    setAsked(true)
    if (error) return
    // Only what is different changes in the text.
    const path = run({
      label: t('outline:edits:key', { key: name }),
      make: (text) => setValue({ text, path: ['phases'], value: renamed.phases as Plain }),
    })
    if (path !== null) say(t('outline:said:keyChanged', { key: name }))
    onClose()
  }
  return (
    <Dialog onClose={onClose} title={t('outline:fields:nameTitle', { label })}>
      <form
        className="pb-outline-dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <p>{t('outline:key:field')}</p>
        <div className="pb-outline-property">
          <label className="pb-outline-label" htmlFor={id}>
            {t('outline:fields:name')}
          </label>
          <input
            aria-describedby={`${id}-help`}
            aria-invalid={isAsked && error !== null}
            autoComplete="off"
            className="pb-outline-input pb-outline-mono"
            id={id}
            maxLength={64}
            onChange={({ target }) => setName(target.value)}
            spellCheck={false}
            type="text"
            value={name}
          />
          <p className={isAsked && error ? 'pb-error' : 'pb-help'} id={`${id}-help`}>
            {t(isAsked && error ? error : 'outline:fields:nameFormat')}
          </p>
        </div>
        <p className="pb-note">
          {renamed.places > 0
            ? t('outline:fields:nameRefers', { count: renamed.places })
            : t('outline:key:refersNone')}
          {renamed.scenarios > 0 && ` ${t('outline:fields:nameScenarios', { count: renamed.scenarios })}`}
        </p>
        <div className="pb-buttons">
          <Button buttonStyle="primary" margin={false} size="medium" type="submit">
            {t('outline:fields:changeName')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium">
            {t('outline:cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
