import { findChannel } from '../channels/find.ts'
import type { ChannelRow } from '../channels/queries.ts'
import { tokenOf } from '../channels/token.ts'
import type { Context } from '../lib/context.ts'
import { newId } from '../lib/id.ts'
import { type Fields, fieldsOf, idOf, listOf, textOf } from '../lib/json-fields.ts'
import { log } from '../lib/log.ts'
import { DAY, HOUR } from '../lib/time.ts'
import { callGraph } from '../meta/graph.ts'
import * as queries from './queries.ts'
import { nextListing } from './next-listing.ts'
import { languageOf } from './read.ts'

const FIELDS = 'id,name,language,status,category,components,quality_score,rejected_reason'
const PER_PAGE = 100
/** Meta allows an account 6,000. */
const PAGES_AT_MOST = 60

/** Copies the templates of all accounts of a library. False when Meta did not answer for one of them: its copy stays as it was. */
export async function syncTemplates(ctx: Context): Promise<boolean> {
  const channels = await queries.listAccounts(ctx.db)
  const one = [...new Map(channels.map((channel) => [channel.account_id, channel.id])).values()]
  const done = []
  for (const id of one) done.push(await syncChannel(ctx, id))
  return done.every((ok) => ok)
}

/** The daily listing of a channel's account; when Meta did not answer, again within the hour. */
export async function syncWhenDue(ctx: Context, channelId: string, dueAt: number): Promise<void> {
  const every = (await syncChannel(ctx, channelId)) ? DAY : HOUR
  const next = nextListing(ctx.now(), channelId, every)
  await ctx.db.commit(
    queries.deleteListingDue(ctx.db, dueAt, channelId),
    queries.insertListingDue(ctx.db, next, channelId)
  )
}

async function syncChannel(ctx: Context, channelId: string): Promise<boolean> {
  const channel = await findChannel(ctx, channelId)
  // a channel that left asks for nothing any more
  if (channel?.state !== 'connected' || !channel.account_id) return true
  // what changes while the pages are read is younger than this, and stays
  const at = ctx.now()
  const listed = await list(ctx, channel, channel.account_id)
  if (!listed) return false
  const account_id = channel.account_id
  await ctx.db.commit(...listed.map((item) => saved(ctx, account_id, item, at)))
  await ctx.db.commit(queries.deleteUnlisted(ctx.db, account_id, at))
  return true
}

async function list(ctx: Context, channel: ChannelRow, account: string): Promise<Fields[] | null> {
  const token = await tokenOf(ctx, channel)
  if (token === null) return null
  const found: Fields[] = []
  let after: string | null = null
  for (let page = 0; page < PAGES_AT_MOST; page += 1) {
    const more: string = after === null ? '' : `&after=${encodeURIComponent(after)}`
    const path = `/${account}/message_templates?fields=${FIELDS}&limit=${PER_PAGE}${more}`
    const request = { method: 'GET' as const, path, body: null }
    const answer = await callGraph({ graph_url: ctx.env.GRAPH_URL, token, request })
    if (answer.type === 'thrown' || answer.status !== 200) {
      const code = answer.type === 'answered' && { status: answer.status }
      log('templates_failed', { library_id: ctx.db.library_id, channel_id: channel.id, ...code })
      return null
    }
    const body = fieldsOf(answer.body)
    found.push(...listOf(body.data).map(fieldsOf))
    const paging = fieldsOf(body.paging)
    after = idOf(fieldsOf(paging.cursors).after)
    if (textOf(paging.next) === null || after === null) return found
  }
  return found
}

function saved(ctx: Context, account_id: string, item: Fields, at: number) {
  const name = textOf(item.name)
  const language = textOf(item.language)
  if (!name || !language) return null
  const reason = textOf(item.rejected_reason)
  return queries.saveListed(
    ctx.db,
    newId('template'),
    { account_id, name, language: languageOf(language) },
    {
      external_id: idOf(item.id),
      category: textOf(item.category),
      status: textOf(item.status) ?? 'UNKNOWN',
      quality: textOf(fieldsOf(item.quality_score).score),
      reason: reason === 'NONE' ? null : reason,
      components: JSON.stringify(listOf(item.components))
    },
    at
  )
}
