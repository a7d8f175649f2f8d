import { stat } from 'node:fs/promises'
import path from 'node:path'
import { APIError, type PayloadRequest } from 'payload'
import { translate } from '../i18n/index.ts'

/** Shown by the browser itself; everything else is saved. */
const SHOWN = /^(image\/(gif|jpeg|png|webp)|application\/pdf)(;|$)/

/** How a file is sent: nothing in it can act in the name of the application. */
export const protectedHeaders = ({ headers }: { headers: Headers }): Headers => {
  const type = headers.get('Content-Type') ?? ''
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Disposition', SHOWN.test(type) ? 'inline' : 'attachment')
  // Browsers do not open their own PDF viewer in a sandbox; it runs nothing in the application's name.
  if (!type.startsWith('application/pdf'))
    headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  // Whoever may no longer see a file must not find it in the browser's own store.
  headers.set('Cache-Control', 'private, no-store')
  return headers
}

/**
 * A record whose file is gone, as after a crash while both were being removed: 404 with a sentence, where Payload would
 * answer 500. Files that a host keeps elsewhere are not looked for.
 * @throws APIError 404
 */
export const refuseMissingFile = async (
  req: PayloadRequest,
  { params }: { params: { collection: string; filename: string } },
): Promise<undefined> => {
  const { upload } = req.payload.collections[params.collection]?.config ?? {}
  if (!upload || upload.disableLocalStorage || !upload.staticDir) return
  const directory = path.resolve(upload.staticDir)
  const file = path.resolve(directory, params.filename)
  const isThere =
    path.dirname(file) === directory &&
    (await stat(file).then(
      (found) => found.isFile(),
      () => false,
    ))
  if (!isThere) throw new APIError(translate({ key: 'attachments:fileGone', req }), 404, null, true)
}
