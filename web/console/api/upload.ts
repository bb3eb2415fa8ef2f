/** Sends one file as it is, and tells how far it came: `fetch` cannot. */
import { ApiError, failed, requestLanguage } from './client.ts'

export interface Upload<Answer> {
  done: Promise<Answer>
  abort: () => void
}

/** `done` rejects with an ApiError: `offline` when no answer came, also when it was broken off. */
export function upload<Answer>(path: string, file: File, onProgress: (part: number) => void): Upload<Answer> {
  const request = new XMLHttpRequest()
  const done = new Promise<Answer>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total, lengthComputable }) =>
      lengthComputable && onProgress(loaded / total)
    request.onload = () => {
      if (request.status < 200 || request.status > 299)
        return reject(failed(request.status, request.responseText))
      resolve(JSON.parse(request.responseText) as Answer)
    }
    request.onerror = request.onabort = () => reject(new ApiError(0, 'offline'))
    request.open('PUT', path)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('accept-language', requestLanguage())
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.setRequestHeader('x-file-type', file.type || 'application/octet-stream')
    request.send(file)
  })
  return { done, abort: () => request.abort() }
}
