import { env } from 'cloudflare:workers'
import { contextOf, type StaffContext, SYSTEM } from '../../workers/lib/context.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import type { Role } from '../../workers/people/roles.ts'
import { deliver } from '../../workers/replies/deliver.ts'
import { makeEdge, type TestEdge } from './edge.ts'
import { type MadeLibrary, makeLibrary } from './library.ts'
import { conversationsOf, messagesOf, outboxOf } from './rows.ts'
import { connect, writes } from './simulator.ts'
import { makePatron, messageBody, post } from './webhook.ts'

/** A library that Meta knows, whose one patron just asked something. */
export interface Desk {
  made: MadeLibrary
  edge: TestEdge
  staff: StaffContext
  patron: ReturnType<typeof makePatron>
  conversationId: string
  /** Our id of what the patron asked; Meta knows it too. */
  questionId: string
  /** Attempts everything that is due `after` ms from now, as queue and sweep do. */
  later: (after: number) => Promise<void>
  ours: () => Promise<Awaited<ReturnType<typeof messagesOf>>>
  /** The patron writes once more. */
  asks: (text: string) => Promise<void>
}

export async function makeDesk(question = 'Zijn jullie vandaag open?', role: Role = 'staff'): Promise<Desk> {
  const edge = makeEdge()
  const made = await makeLibrary({ edge, people: [{ role }, {}] })
  await connect(made)
  const patron = makePatron()
  const asks = async (text: string) => {
    const { id } = (await writes(made, patron.wa_id, text)) as { id: string }
    await post(messageBody(made.channel, patron, text, { id }))
  }
  await asks(question)
  const [conversation] = await conversationsOf(made.ctx)
  const [asked] = await messagesOf(made.ctx)
  const staff = contextOf(edge, made.library, { kind: 'staff', id: made.person.id })
  const later = async (after: number) => {
    edge.clock.at = Date.now() + after
    for (const row of await outboxOf(made.ctx))
      await deliver(contextOf({ ...edge, meter: newMeter() }, made.library, SYSTEM), row.id)
    await edge.settle()
    edge.clock.at = null
  }
  const ours = async () => (await messagesOf(made.ctx)).filter((message) => message.origin === 'staff')
  const ids = { conversationId: conversation?.id ?? '', questionId: asked?.id ?? '' }
  return { made, edge, staff, patron, ...ids, later, ours, asks }
}

/** What this patron's phone shows, by the page of the simulator; `read`: how many of their messages have blue ticks. */
export async function phoneOf({ made, patron }: Desk): Promise<{ typing: boolean; read: number }> {
  const number = made.channel.phone_number_id
  const query = new URLSearchParams({ number, patron: patron.wa_id })
  const html = await (await fetch(`${env.GRAPH_URL}/phone?${query}`)).text()
  return { typing: html.includes('id="presence">typt…'), read: html.split('class="ticks read"').length - 1 }
}
