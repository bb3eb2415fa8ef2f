import { findSettings } from '../auto-replies/settings.ts'
import { contextOf, type Edge, SYSTEM } from '../lib/context.ts'
import { listBranches } from '../libraries/find-branch.ts'
import { findFacts } from '../libraries/find-facts.ts'
import { listChannels } from '../libraries/show.ts'
import { devicesOfLibrary } from '../push-devices/find.ts'
import { readSettings } from '../sensitive-data/settings.ts'
import { pageOf } from './page.ts'
import { type Language, wordsOf } from './words.ts'

/** What a library does with its patrons' data, made of its settings as they are now. Null when there is no such library. */
export async function showPrivacy(edge: Edge, libraryId: string, language: Language): Promise<string | null> {
  const facts = await findFacts(edge, libraryId)
  if (facts?.state !== 'active') return null
  const ctx = contextOf(edge, facts, SYSTEM)
  const [branches, channels, { greeting, away, received }, sensitive, devices] = await Promise.all([
    listBranches(ctx),
    listChannels(ctx),
    findSettings(ctx),
    readSettings(ctx),
    devicesOfLibrary(ctx, facts.id)
  ])
  const { name, place, phone, website } = facts
  const words = wordsOf(language, {
    ...{ name, place, phone, website, branches },
    push: devices.length > 0,
    masks: sensitive.settings.mask_inbound,
    channels: channels.filter(({ state }) => state === 'connected'),
    automatic: {
      ...{ greeting: greeting.enabled, received: received.enabled },
      away: away.enabled ? away.mode : null
    }
  })
  return pageOf(libraryId, language, name, words)
}
