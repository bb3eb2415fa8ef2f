import { type Answer, type Asked, formOf, json, refusal, seeOther } from '../http.ts'
import { type Inbound, receive } from '../inbound.ts'
import type { World } from '../world.ts'

const HAS_CAPTION = /^(?:image|video|document)$/

/** What the phone sends: words, a file, or something with a message that is there. */
export async function sendFromPhone(world: World, asked: Asked): Promise<Answer> {
  const form = await formOf(asked)
  if (!form) return refusal(400, 'invalid', 'expected a form')
  const field = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const what = { ...deed(field), ...(await fileIn(form, field('kind'))) }
  const result = receive(world, { phone_number_id: field('number'), from: field('patron'), ...what })
  if ('wrong' in result) return refusal(result.status, 'invalid', result.wrong)
  if (asked.headers.accept === 'application/json') return json(result)
  const open = { patron: field('patron') ?? '', number: field('number') ?? '' }
  return seeOther(`/phone?${new URLSearchParams(open)}`)
}

function deed(field: (name: string) => string | undefined): Inbound {
  const text = field('text')?.replaceAll('\r\n', '\n')
  const [edit, reply_to, kind] = ['edit', 'reply_to', 'kind'].map(field)
  const [act, message_id, rest] = field('act')?.split(' ') ?? []
  if (act === 'reaction') return { kind: 'reaction', message_id, emoji: rest ?? '' }
  if (act === 'delete') return { kind: 'delete', message_id }
  if (act === 'choose') return { kind: 'button', message_id, index: Number(rest) }
  if (edit) return { kind: 'edit', message_id: edit, text }
  const quote = reply_to === undefined ? {} : { reply_to }
  if (kind === undefined) return { text, ...quote }
  return { kind, ...quote, ...(HAS_CAPTION.test(kind) && text !== undefined ? { caption: text } : {}) }
}

/** The file that was chosen for this kind, if any: a browser sends an empty one otherwise. */
async function fileIn(form: FormData, kind: string | undefined): Promise<Inbound> {
  const file = kind === undefined ? undefined : form.get(`file_${kind}`)
  if (!(file instanceof File) || file.size === 0) return {}
  const bytes = new Uint8Array(await file.arrayBuffer())
  const name = file.name ? { filename: file.name } : {}
  return { file: bytes, ...(file.type ? { mime_type: file.type } : {}), ...name }
}
