import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { attachmentIdOf } from '../../workers/attachments/write.ts'
import { objectKeyOf } from '../../workers/attachments/object.ts'
import { removeFile } from '../../workers/attachments/remove.ts'
import type { StaffContext } from '../../workers/lib/context.ts'
import { maskSelection } from '../../workers/sensitive-data/mask-selection.ts'
import { find } from '../../workers/search/find.ts'
import { compose } from '../../workers/replies/compose.ts'
import { newId } from '../../workers/lib/id.ts'
import { correspondence } from '../support/correspondence.ts'
import { makeDesk } from '../support/desk.ts'
import { everythingOf } from '../support/everything.ts'
import { makeLibrary } from '../support/library.ts'
import { conversationsOf, messagesOf } from '../support/rows.ts'

const ADDRESS = 'Kerkweg 7, 1234 AB'

const auditOf = (ctx: StaffContext, act: string) =>
  ctx.db
    .selectFrom('audit')
    .where('library_id', '=', ctx.db.library_id)
    .where('act', '=', act)
    .select(['actor_id', 'subject_id', 'details'])
    .execute()

describe('what a colleague hides', () => {
  test('is gone from the thread, the list, the search and what was said before, and the history tells who did it', async () => {
    const { ctx, says, edits, person } = await correspondence()
    const staff = ctx as StaffContext
    await says(`Ik woon op ${ADDRESS}`, 'wamid.A')
    await edits('wamid.A', `Ik woon op ${ADDRESS} hoor`)
    const [message] = await messagesOf(ctx)
    const id = message?.id ?? ''
    expect(await maskSelection(staff, id, ADDRESS)).toMatchObject({ text: 'Ik woon op [verwijderd] hoor' })
    expect(await conversationsOf(ctx)).toMatchObject([{ last_text: 'Ik woon op [verwijderd] hoor' }])
    expect((await find(ctx, 'kerkweg')).messages).toEqual([])
    expect((await find(ctx, 'hoor')).messages).toHaveLength(1)
    expect(await everythingOf(ctx)).not.toMatch(/Kerkweg|1234 AB/)
    expect(await auditOf(staff, 'sensitive_masked')).toEqual([
      { actor_id: person.id, subject_id: id, details: JSON.stringify({ by: 'person' }) }
    ])
  })

  test('goes from a card too, and from the name of a file', async () => {
    const { ctx, sends } = await correspondence()
    const card = { name: { formatted_name: 'Joris' }, addresses: [{ street: 'Kerkweg 7' }] }
    await sends({ type: 'contacts', contacts: [card] })
    await sends({
      type: 'document',
      document: { id: '1', mime_type: 'application/pdf', filename: 'Kerkweg 7.pdf' }
    })
    for (const message of await messagesOf(ctx))
      await maskSelection(ctx as StaffContext, message.id, 'Kerkweg 7')
    expect(await everythingOf(ctx)).not.toContain('Kerkweg')
  })

  test('stays hidden when it is asked twice, without a second line of history', async () => {
    const { ctx, says } = await correspondence()
    await says(`Adres: ${ADDRESS}`)
    const [message] = await messagesOf(ctx)
    for (const _ of [1, 2]) await maskSelection(ctx as StaffContext, message?.id ?? '', ADDRESS)
    expect(await auditOf(ctx as StaffContext, 'sensitive_masked')).toHaveLength(1)
  })

  test('is not in what is still on its way, and not in another library', async () => {
    const desk = await makeDesk()
    const id = newId('message')
    await compose(desk.staff, desk.conversationId, { id, text: 'Kom maar langs op maandag', reply_to: null })
    await expect(maskSelection(desk.staff, id, 'maandag')).rejects.toMatchObject({ reason: 'not_maskable' })
    const other = await makeLibrary()
    await expect(maskSelection(other.ctx as StaffContext, desk.questionId, 'open')).rejects.toMatchObject({
      code: 'not_found'
    })
  })
})

test('a photo goes with one act: the object, its name and what was known of it; its words stay', async () => {
  const { ctx, sends } = await correspondence()
  const staff = ctx as StaffContext
  await sends({ type: 'image', image: { id: '9', mime_type: 'image/jpeg', caption: 'Mijn kaart' } })
  const [message] = await messagesOf(ctx)
  const id = attachmentIdOf(message?.id ?? '')
  await env.MEDIA.put(objectKeyOf(ctx, id), 'bytes')
  for (const _ of [1, 2])
    expect(await removeFile(staff, id)).toMatchObject({ state: 'gone', reason: 'removed', sha256: null })
  expect(await env.MEDIA.head(objectKeyOf(ctx, id))).toBeNull()
  expect(await messagesOf(ctx)).toMatchObject([{ text: 'Mijn kaart' }])
  expect(await auditOf(staff, 'attachment_removed')).toHaveLength(1)
  const other = await makeLibrary()
  await expect(removeFile(other.ctx as StaffContext, id)).rejects.toMatchObject({ code: 'not_found' })
})
