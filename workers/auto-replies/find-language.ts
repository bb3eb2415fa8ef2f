import type { Context } from '../lib/context.ts'
import { AUTOMATIC } from './automatic.ts'
import { languageOf } from './language.ts'
import { findLastText } from './queries.ts'
import type { Language } from './word.ts'

/** In which language somebody is told something: that which they plainly write, else that of what we told them before, else Dutch. */
export async function findLanguage(
  ctx: Context,
  conversationId: string,
  asked: string | null
): Promise<Language> {
  const plain = languageOf(asked)
  if (plain !== null) return plain
  const told = (await findLastText(ctx.db, conversationId))?.text ?? ''
  return AUTOMATIC.en.says.test(told) ? 'en' : 'nl'
}
