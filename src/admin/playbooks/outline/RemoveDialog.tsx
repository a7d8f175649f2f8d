'use client'

import { usesOf } from '../../../definition/edit/index.ts'
import { Button } from '../../payload/ui.ts'
import { nameOf } from './card-model.ts'
import { Dialog } from './Dialog.tsx'
import { activitiesIn } from './inside.ts'
import type { OutlineNode } from './nodes.ts'
import { useOutline } from './OutlineContext.tsx'
import { UseList } from './properties/UseList.tsx'

/** What goes along with something, and what refers to it, before it is deleted. */
export const RemoveDialog = ({ node, onClose }: { node: OutlineNode; onClose: () => void }) => {
  const { words, text, actions } = useOutline()
  const { t } = words
  const found = usesOf({ text, path: node.path })
  const uses = 'uses' in found ? found.uses : []
  const inside = node.kind === 'activity' ? 0 : activitiesIn(node)
  return (
    <Dialog onClose={onClose} title={t('outline:deleteTitle', { label: nameOf(node, words) })}>
      <div className="pb-outline-dialog-form">
        {inside > 0 && <p>{t('outline:deleteInside', { count: inside })}</p>}
        {uses.length > 0 && (
          <div>
            <p>{t('outline:deleteUses')}</p>
            <UseList uses={uses} />
          </div>
        )}
        <div className="pb-buttons">
          <Button
            buttonStyle="primary"
            margin={false}
            onClick={() => {
              onClose()
              actions.remove(node)
            }}
            size="medium"
          >
            {t(uses.length > 0 ? 'outline:deleteConfirm' : 'outline:delete')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium">
            {t('outline:cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
