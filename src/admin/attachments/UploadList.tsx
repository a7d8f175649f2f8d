'use client'

import { useTexts } from '../payload/texts.ts'
import { sizeText } from './files.ts'
import type { Upload, Uploads } from './useUploads.ts'

/** Files on their way, and those that did not arrive. */
export const UploadList = ({ uploads }: { uploads: Uploads }) =>
  uploads.list.length === 0 ? null : (
    <ul className="pb-attachments-list">
      {uploads.list.map((each) => (
        <UploadRow key={each.key} upload={each} uploads={uploads} />
      ))}
    </ul>
  )

const UploadRow = ({ upload, uploads }: { upload: Upload; uploads: Uploads }) => {
  const { t, language } = useTexts()
  const { key, name, state, progress, problem, canRetry } = upload
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(progress)
  const isUnderWay = state === 'waiting' || state === 'sending'
  return (
    <li className="pb-attachments-row">
      <div className="pb-attachments-about">
        <p className="pb-attachments-name" dir="auto">
          {name}
        </p>
        <p className="pb-attachments-meta">
          <span>{sizeText(upload.size, { language })}</span>
          {state === 'sending' && <span className="pb-count">{percent}</span>}
          {state === 'waiting' && <span>{t('attachments:waiting')}</span>}
          {state === 'canceled' && <span>{t('attachments:canceled')}</span>}
        </p>
        {state === 'sending' && (
          <progress
            aria-label={t('attachments:uploading', { name })}
            className="pb-attachments-progress"
            max={1}
            value={progress}
          />
        )}
        {problem && (
          <p className="pb-error" role="alert">
            {problem}
          </p>
        )}
      </div>
      <div className="pb-attachments-actions">
        {isUnderWay && (
          <button className="pb-link" onClick={() => uploads.cancel(key)} type="button">
            {t('commands:cancel')} <span className="pb-hidden">{name}</span>
          </button>
        )}
        {!isUnderWay && canRetry && (
          <button className="pb-link" onClick={() => uploads.retry(key)} type="button">
            {t('attachments:again')} <span className="pb-hidden">{name}</span>
          </button>
        )}
        {!isUnderWay && (
          <button className="pb-link" onClick={() => uploads.dismiss(key)} type="button">
            {t('attachments:close')} <span className="pb-hidden">{name}</span>
          </button>
        )}
      </div>
    </li>
  )
}
