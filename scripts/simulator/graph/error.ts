import { randomBytes } from 'node:crypto'
import { json, type Reply } from '../http.ts'
import { errorEntry } from './error-codes.ts'

interface More {
  details?: string
  /** The sentence after the code, instead of the code's title. */
  sentence?: string
  /** The whole message, for the errors that carry no code in front. */
  message?: string
  subcode?: number
  status?: number
  type?: 'OAuthException' | 'GraphMethodException'
}

/** A refusal in Meta's shape. Thrown by what handles a Graph call. */
export class GraphError extends Error {
  readonly code: number
  readonly more: More

  constructor(code: number, more: More = {}) {
    super(more.message ?? `(#${code}) ${more.sentence ?? errorEntry(code).title}`)
    this.code = code
    this.more = more
  }
}

/** `{error: {message, type, code, error_data?, error_subcode?, fbtrace_id}}` and the HTTP status. */
export function errorReply({ code, message, more }: GraphError): Reply {
  const { details, subcode } = more
  const error = {
    message,
    type: more.type ?? 'OAuthException',
    code,
    ...(details === undefined ? {} : { error_data: { messaging_product: 'whatsapp', details } }),
    ...(subcode === undefined ? {} : { error_subcode: subcode }),
    fbtrace_id: newTraceId()
  }
  return json({ error }, more.status ?? errorEntry(code).http)
}

/** A parameter that Meta's parser refuses. */
export function invalidParameter(sentence: string, details?: string): GraphError {
  return new GraphError(100, { sentence, ...(details === undefined ? {} : { details }) })
}

/** The object is not there, or this token may not see it: Meta says the same of both. */
export function unknownObject(method: string, id: string): GraphError {
  const message =
    `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded ` +
    'due to missing permissions, or does not support this operation.'
  return new GraphError(100, { message, subcode: 33, type: 'GraphMethodException' })
}

function newTraceId(): string {
  return `A${randomBytes(16).toString('base64url').slice(0, 21)}`
}
