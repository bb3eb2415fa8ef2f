/** The one way to the API: JSON in and out, errors as `ApiError`. */
import type { Language } from './contract.ts'

const TIMEOUT_MS = 20_000

/** `code` is the API's (`invalid`, `unauthenticated`, …), or `offline` when no answer came: status 0, and what was asked may or may not have happened. */
export class ApiError extends Error {
  readonly code: string
  readonly reason: string
  readonly fields: Record<string, string>
  readonly status: number

  constructor(
    status: number,
    code: string,
    reason = code,
    message = '',
    fields: Record<string, string> = {}
  ) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.reason = reason
    this.fields = fields
  }
}

export const isOffline = (error: unknown): boolean => error instanceof ApiError && error.code === 'offline'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export interface RequestOptions {
  signal?: AbortSignal | undefined
  /** finishes although the page goes away */
  keepalive?: boolean
}

let language: Language = 'nl'
let onSessionEnd: () => void = () => {}

/** Errors come in this language. */
export function setRequestLanguage(next: Language): void {
  language = next
}

export const requestLanguage = (): Language => language

/** Called when an answer says that the session is over. */
export function whenSessionEnds(handler: () => void): void {
  onSessionEnd = handler
}

export const api = {
  get: <T>(path: string, options?: RequestOptions) => request<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: RequestOptions) =>
    request<T>('POST', path, body ?? {}, options),
  put: <T>(path: string, body: unknown, options?: RequestOptions) => request<T>('PUT', path, body, options),
  patch: <T>(path: string, body: unknown, options?: RequestOptions) =>
    request<T>('PATCH', path, body, options),
  delete: <T = undefined>(path: string, options?: RequestOptions) =>
    request<T>('DELETE', path, undefined, options)
}

async function request<T>(
  method: Method,
  path: string,
  body: unknown,
  options: RequestOptions = {}
): Promise<T> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language }
  if (body !== undefined) headers['content-type'] = 'application/json'
  const sent = { method, headers, signal, keepalive: options.keepalive ?? false }
  let response: Response
  let text: string
  try {
    response = await fetch(path, body === undefined ? sent : { ...sent, body: JSON.stringify(body) })
    text = await response.text()
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new ApiError(0, 'offline')
  }
  if (response.ok) return (text === '' ? undefined : parse(text)) as T
  throw failed(response.status, text)
}

/** What an answer that is no success means; ends the session here when it is over there. */
export function failed(status: number, text: string): ApiError {
  const failure = errorOf(status, parse(text))
  if (failure.status === 401 && failure.reason !== 'wrong_code') onSessionEnd()
  return failure
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface ErrorBody {
  error?: { code?: string; reason?: string; message?: string; fields?: Record<string, string> }
}

function errorOf(status: number, body: unknown): ApiError {
  const { code, reason, message, fields } = (body as ErrorBody | undefined)?.error ?? {}
  return new ApiError(
    status,
    code ?? (status >= 500 ? 'unavailable' : 'internal'),
    reason ?? code,
    message,
    fields
  )
}
