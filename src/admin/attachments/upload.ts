import type { Answer } from '../shared/api.ts'

/** Sends one file, saying how far it has come (0 to 1). Never throws; `null`: it was broken off. */
export const upload = ({
  url,
  form,
  language,
  signal,
  onProgress,
}: {
  url: string
  form: FormData
  language: string
  signal: AbortSignal
  onProgress: (part: number) => void
}): Promise<Answer<unknown> | null> =>
  new Promise((resolve) => {
    // `fetch` cannot say how much it has sent.
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.withCredentials = true
    request.setRequestHeader('Accept-Language', language)
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total)
    }
    request.onload = () => resolve(answerOf(request))
    request.onerror = () => resolve({ kind: 'failed', status: null, message: null })
    request.onabort = () => resolve(null)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })

type ErrorBody = {
  readonly errors?: readonly {
    readonly message?: string
    readonly data?: { readonly errors?: readonly { readonly path?: string; readonly message?: string }[] }
  }[]
}

const answerOf = ({ status, responseText }: XMLHttpRequest): Answer<unknown> => {
  const body = parsed(responseText)
  if (status >= 200 && status < 300) return { kind: 'done', value: body }
  const [error] = (body as ErrorBody | null)?.errors ?? []
  const [first] = error?.data?.errors ?? []
  return { kind: 'failed', status, message: first?.message ?? error?.message ?? null }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
