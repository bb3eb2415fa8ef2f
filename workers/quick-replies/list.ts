import { type Context, directoryOf } from '../lib/context.ts'
import { listCentral, listOwn } from './queries.ts'

/** All quick replies a library has: the central ones, with its own version where it made one, and its own. */
export async function listQuickReplies(ctx: Context) {
  const [central, own] = await Promise.all([listCentral(directoryOf(ctx)), listOwn(ctx.db)])
  const shared = central.map((reply) => {
    const override = own.find((item) => item.central_id === reply.id)
    return {
      id: override?.id ?? reply.id,
      central_id: reply.id,
      shortcut: override?.shortcut ?? reply.shortcut,
      title: override?.title ?? reply.title,
      topic: reply.topic,
      text: override?.text ?? reply.text,
      // a library's own wording exists in one voice
      text_u: override ? null : reply.text_u,
      text_en: override ? null : reply.text_en,
      level: 'central' as const,
      overridden: override !== undefined,
      enabled: (override?.enabled ?? reply.enabled) === 1
    }
  })
  const local = own
    .filter((item) => item.central_id === null)
    .map(({ id, shortcut, title, text, enabled }) => ({
      ...{ id, central_id: null, shortcut, title, topic: null, text, text_u: null, text_en: null },
      ...{ level: 'library' as const, overridden: false, enabled: enabled === 1 }
    }))
  return [...local, ...shared]
}
