import type { ReactElement } from 'react'
import { type FileLook, lookOf } from './files.ts'

/** Decoration: the name beside it says what it is. */
export const FileIcon = ({ mimeType }: { mimeType: string }) => (
  <svg aria-hidden="true" className="pb-icon pb-file-icon" fill="none" focusable="false" viewBox="0 0 16 16">
    <path d="M3.2 1.8h6.2l3.4 3.4v9H3.2ZM9.2 2v3.4h3.4" />
    {MARKS[lookOf(mimeType)]}
  </svg>
)

const MARKS: Readonly<Record<FileLook, ReactElement | null>> = {
  picture: <path d="m4.8 12.2 2.2-3 1.6 2 1-1.2 1.6 2.2ZM6 7.4v.1" />,
  pdf: <path d="M5.4 12.4c2.4-1.6 3-4.4 2.6-5.6-.6-1-1.2 1 .4 3 1 1.2 2.2 1.4 2.4.8.2-.8-2.6-.6-5.4 1.8Z" />,
  table: <path d="M5 7.4h6v4.8H5ZM5 9.8h6M8 7.4v4.8" />,
  slides: <path d="M5 7.4h6v3.6H5ZM8 11v1.6" />,
  text: <path d="M5.4 7.6h5.2M5.4 9.8h5.2M5.4 12h3" />,
  mail: <path d="M5 7.6h6v4.4H5ZM5 7.8l3 2.2 3-2.2" />,
  archive: <path d="M7.4 4.4h1M7.4 6.4h1M7.4 8.4h1M7 10.4h2v2H7Z" />,
  file: null,
}
