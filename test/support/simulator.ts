import { env } from 'cloudflare:workers'
import type { MadeLibrary } from './library.ts'

const call = async (method: string, path: string, body?: unknown) => {
  const response = await fetch(`${env.GRAPH_URL}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) })
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as unknown
}

/** Makes the simulated Meta know only this library's number. */
export async function connect(made: MadeLibrary): Promise<void> {
  const { phone_number_id, display_phone_number, waba_id, access_token } = made.channel
  const known = { phone_number_id, display_phone_number, waba_id, access_token }
  const { id, name } = made.library
  await call('PUT', '/simulator/channels', {
    channels: [{ ...known, library_id: id, library: name, email: made.person.email }]
  })
  await faults()
}

/** What goes wrong from now on; nothing when left out. */
export const faults = (...rules: Record<string, unknown>[]) => call('POST', '/simulator/faults', rules)

/** Meta looks at a template again. */
export const reviews = (made: MadeLibrary, name: string, status: string) =>
  call('POST', '/simulator/templates', { phone_number_id: made.channel.phone_number_id, name, status })

/** The patron writes on the phone, so that Meta too knows an open window. */
export const writes = (made: MadeLibrary, from: string, text: string) =>
  call('POST', '/simulator/inbound', {
    phone_number_id: made.channel.phone_number_id,
    from,
    name: 'Joris',
    text
  })

export interface Shown {
  id: string
  phone_number_id: string
  to: string
  text: string
}

/** What the patrons' phones show as coming from this library. */
export async function shownOnPhones(made: MadeLibrary): Promise<Shown[]> {
  const { messages } = (await call('GET', '/simulator/messages')) as { messages: Shown[] }
  return messages.filter((message) => message.phone_number_id === made.channel.phone_number_id)
}
