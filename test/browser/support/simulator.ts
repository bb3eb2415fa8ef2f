const address = () => `http://127.0.0.1:${process.env.BAAK_TEST_SIMULATOR_PORT}`

/** A number of a seeded library, and a staff member who may answer there. */
export interface SeededChannel {
  phone_number_id: string
  display_phone_number: string
  library: string
  library_id: string
  email: string
}

/** What Meta accepted, and so what the patron's phone shows. */
export interface Shown {
  id: string
  phone_number_id: string
  to: string
  type: string
  text: string
  media_id?: string
  /** of a reaction: what it is on */
  target?: string
  /** what can be tapped in it */
  choices?: string[]
}

/** What a patron sends: see `POST /simulator/inbound`. */
export interface Sent {
  phone_number_id: string
  from: string
  name: string
  kind?: string
  [more: string]: unknown
}

export async function channels(): Promise<SeededChannel[]> {
  return (await ask<{ channels: SeededChannel[] }>('/simulator/channels')).channels
}

/** A patron writes on their phone. Answers the message's id. */
export const writes = (message: {
  phone_number_id: string
  from: string
  name: string
  text: string
}): Promise<string> => sends(message)

/** A patron sends anything that a phone can. Answers the message's id. */
export async function sends(message: Sent): Promise<string> {
  return (await ask<{ id: string }>('/simulator/inbound', message)).id
}

/** Any change that Meta tells of a number. */
export const tells = (change: { phone_number_id: string; field: string; value: object }) =>
  ask<unknown>('/simulator/webhook', change)

/** Meta looks at a Dutch template, and tells what became of it; never twice in the same words, which would be one piece of news. */
export const reviews = (template: { phone_number_id: string; name: string; status: string }) =>
  ask<unknown>('/simulator/templates', { ...template, reason: `Review ${crypto.randomUUID()}` })

/** What time it is for Meta, the patrons and the Worker. */
export const timeThere = async () => (await ask<{ at: number }>('/simulator/clock')).at

/** It becomes so much later for Meta, the patrons and the Worker. */
export async function makeLater(by_ms: number): Promise<void> {
  await ask<unknown>('/simulator/clock', { at: (await timeThere()) + by_ms })
}

export async function shownOnPhones(): Promise<Shown[]> {
  return (await ask<{ messages: Shown[] }>('/simulator/messages')).messages
}

/** The newest sign-in code that was mailed to an address; nothing when there is none yet. */
export async function codeFor(email: string): Promise<string | undefined> {
  const { mail } = await ask<{ mail: { to: string; text: string; at: number }[] }>('/simulator/mail')
  const newest = mail.filter(({ to }) => to === email).toSorted((one, other) => other.at - one.at)[0]
  return /\b\d{6}\b/.exec(newest?.text ?? '')?.[0]
}

async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${address()}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) })
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Answer
}

/** What goes wrong from now on, by the rules of the simulator; nothing without rules. */
export const faults = (...rules: Record<string, unknown>[]) => ask<unknown>('/simulator/faults', rules)

/** A patron of the test's own: nobody else has this number or this name. */
export function makePatron(): { from: string; name: string } {
  const number = String(Math.floor(Math.random() * 1e8)).padStart(8, '0')
  return { from: `3165${number}`, name: `Klant ${number}` }
}

/** The texts that one patron's phone shows. */
export async function shownTo(from: string): Promise<string[]> {
  return (await messagesTo(from)).map((message) => message.text)
}

/** What one patron's phone shows as coming from the library. */
export async function messagesTo(from: string): Promise<Shown[]> {
  return (await shownOnPhones()).filter((message) => message.to === from)
}

/** The mails that an address got, the oldest first. */
export async function mailsTo(email: string): Promise<{ subject: string; text: string }[]> {
  const { mail } = await ask<{ mail: { to: string; subject: string; text: string; at: number }[] }>(
    '/simulator/mail'
  )
  return mail.filter(({ to }) => to === email).toSorted((one, other) => one.at - other.at)
}

/** What a browser would answer when it is asked to let us push. */
export const newPushBrowser = () =>
  ask<{ endpoint: string; p256dh: string; auth: string }>('/simulator/push-browsers', {})
