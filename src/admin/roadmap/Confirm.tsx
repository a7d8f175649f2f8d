'use client'

import { Drawer } from '../payload/Drawer.tsx'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'

/** What will happen, before it happens. */
export const Confirm = ({
  text,
  button,
  isBusy,
  onConfirm,
  onClose,
}: {
  text: string
  button: string
  isBusy: boolean
  onConfirm: () => Promise<void>
  onClose: () => void
}) => {
  const { t } = useTexts()
  return (
    <Drawer isOpen onClose={onClose} title={button}>
      <p>{text}</p>
      <div className="pb-buttons">
        <Button disabled={isBusy} margin={false} onClick={() => void onConfirm()} size="small">
          {button}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onClose} size="small">
          {t('adoption:board:close')}
        </Button>
      </div>
    </Drawer>
  )
}
