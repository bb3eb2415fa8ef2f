const address = () => `http://127.0.0.1:${process.env.BAAK_TEST_SIMULATOR_PORT}`

/** A number of a seeded library, and a staff member who may answer there. */
export interface SeededChannel {
  phone_number_id: string
  library: string
  library_id: string
  email: string
}

/** What Meta accepted, and so what the patron's phone shows. */
export interface Shown {
  id: string
  phone_number_id: string
  to: string
  text: string
}

export async function channels(): Promise<SeededChannel[]> {
  return (await ask<{ channels: SeededChannel[] }>('/simulator/channels')).channels
}

/** A patron writes on their phone. Answers the message's id. */
export async function writes(message: {
  phone_number_id: string
  from: string
  name: string
  text: string
}): Promise<string> {
  return (await ask<{ id: string }>('/simulator/inbound', message)).id
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
  return (await shownOnPhones()).filter((message) => message.to === from).map((message) => message.text)
}
