import { beforeEach, describe, expect, test } from 'vitest'
import { STANDARD } from '../../workers/auto-replies/schema.ts'
import { newId } from '../../workers/lib/id.ts'
import { dueOf, outboxOf } from '../support/rows.ts'
import { at, MINUTE, openTown, type Setting } from './setting.ts'

let town: Setting
beforeEach(async () => {
  town = await openTown()
})

describe('outside hours', () => {
  test('somebody new reads in one text who we are, when we are back, and that it is automatic', async () => {
    town.clock(at('22:00'))
    await town.patron.says('Hebben jullie een leeszaal?')
    expect(await town.texts()).toEqual([
      `Hoi! Bedankt voor je bericht aan ${town.made.library.name}. Stuur liever geen adres, geboortedatum of andere persoonlijke gegevens. ` +
        `Wat wij met je gegevens doen, lees je op http://127.0.0.1:8787/privacy/${town.made.library.id}.\n\n` +
        'We zijn nu niet bereikbaar via WhatsApp. We zijn er weer morgen om 10.00 uur, dan krijg je antwoord. Dit is een automatisch bericht.'
    ])
    expect(await town.kinds()).toEqual(['greeting_away'])
  })

  test('it leaves at once, by the outbox, and nobody can take it back', async () => {
    town.clock(at('22:00'))
    await town.patron.says('Hebben jullie een leeszaal?')
    const [row] = await outboxOf(town.made.ctx)
    const [message] = await town.automatic()
    expect(row).toMatchObject({ id: message?.id, state: 'queued', wake_at: town.edge.now(), undo: null })
    expect(message).toMatchObject({ origin: 'automatic', author_id: null, status: 'queued' })
    const due = (await dueOf(town.made.ctx)).filter(({ kind }) => kind === 'outbox')
    expect(due).toMatchObject([{ id: message?.id, at: town.edge.now() }])
  })

  test('the conversation waits for us all the same, unread, with the patron’s words in the list', async () => {
    town.clock(at('22:00'))
    await town.patron.says('Hebben jullie een leeszaal?')
    expect(await town.conversation()).toMatchObject({
      ...{ state: 'waiting_on_us', waiting_since: town.edge.now(), unread: 1, last_origin: 'patron' },
      ...{ last_text: 'Hebben jullie een leeszaal?', last_at: town.edge.now() }
    })
  })

  test('who writes three messages in a row gets one', async () => {
    town.clock(at('22:00'))
    await town.patron.says('Hoi')
    town.clock(at('22:01'))
    await town.patron.says('Hebben jullie een leeszaal?')
    town.clock(at('22:03'))
    await town.patron.says(null, { kind: 'image' })
    expect(await town.kinds()).toEqual(['greeting_away'])
  })

  test('a message that comes twice has one', async () => {
    town.clock(at('22:00'))
    const told = town.patron.event('Hoi')
    await Promise.all([town.patron.takes(told), town.patron.takes(told)])
    await town.patron.takes(told)
    expect(await town.kinds()).toEqual(['greeting_away'])
  })

  test('two first messages at once have one', async () => {
    town.clock(at('22:00'))
    await Promise.all([town.patron.says('Hoi'), town.patron.says('Is er iemand?')])
    expect(await town.kinds()).toEqual(['greeting_away'])
  })

  test('once in a closed period, however much later the patron writes again', async () => {
    town.clock(at('18:00'))
    await town.patron.says('Hoi')
    town.clock(at('23:00'))
    await town.patron.says('Is er al iemand?')
    expect(await town.kinds()).toEqual(['greeting_away'])
  })

  test('again in the next closed period, with the day that comes then', async () => {
    town.clock(at('18:00', '2027-01-14'))
    await town.patron.says('Hoi')
    town.clock(at('18:00', '2027-01-15'))
    await town.patron.says('Weten jullie al meer?')
    expect(await town.kinds()).toEqual(['greeting_away', 'away'])
    expect((await town.texts()).at(-1)).toContain(
      'We zijn er weer maandag om 10.00 uur, dan krijg je antwoord.'
    )
  })

  test('over a holiday it names the day after it', async () => {
    town.clock(at('18:00', '2026-12-31'))
    await town.patron.says('Hoi')
    expect((await town.texts()).at(-1)).toContain('We zijn er weer maandag om 10.00 uur')
  })

  test('thanks after our answer have none', async () => {
    town.clock(at('16:30'))
    await town.patron.says('Tot hoe laat zijn jullie open?')
    town.clock(at('16:31'))
    await town.answers()
    town.clock(at('18:00'))
    await town.patron.says('Dankjewel!')
    await town.patron.says('👍')
    expect(await town.kinds()).toEqual(['greeting'])
  })

  test('thanks for what we sent by itself have none either', async () => {
    town.clock(at('18:00'))
    await town.patron.says('Hoi, mag ik iets vragen?')
    town.clock(at('09:00', '2027-01-13'))
    await town.patron.says('ok dankjewel')
    expect(await town.kinds()).toEqual(['greeting_away'])
  })

  test('nothing within a quarter of an hour of an answer', async () => {
    town.clock(at('16:50'))
    await town.patron.says('Tot hoe laat zijn jullie open?')
    town.clock(at('16:59'))
    await town.answers()
    town.clock(at('17:05'))
    await town.patron.says('En morgen?')
    expect(await town.kinds()).toEqual(['greeting'])
    town.clock(at('17:14'))
    await town.patron.says('En zaterdag?')
    expect(await town.kinds()).toEqual(['greeting', 'away'])
  })

  test('nothing while the colleague whose conversation it is writes an answer', async () => {
    town.clock(at('16:30'))
    await town.patron.says('Tot hoe laat zijn jullie open?')
    await town.answers()
    town.clock(at('17:30'))
    const { id } = await town.conversation()
    const draft = { conversation_id: id, person_id: town.made.person.id, mode: 'reply' as const, text: 'Ik' }
    const { library_id } = town.made.ctx.db
    await town.made.ctx.db.commit(
      town.made.ctx.db
        .insertInto('drafts')
        .values({ library_id, ...draft, updated_at: town.edge.now() - MINUTE })
    )
    await town.patron.says('En op zondag?')
    expect(await town.kinds()).toEqual(['greeting'])
  })

  test('written in the night and handled after we opened: nothing that is no longer true', async () => {
    town.clock(at('10:05', '2027-01-12'))
    await town.patron.says('Hoi', { at: at('22:00') })
    expect(await town.kinds()).toEqual(['greeting'])
    expect((await town.texts()).at(0)).not.toContain('niet bereikbaar')
  })

  test('handled when WhatsApp lets nothing leave any more: nothing', async () => {
    town.clock(at('23:00', '2027-01-12'))
    await town.patron.says('Hoi', { at: at('22:00') })
    expect(await town.kinds()).toEqual([])
  })

  test('nothing to what is from before, to what others answer, to a reaction, in a group, or to our own phone', async () => {
    town.clock(at('22:00'))
    await town.patron.says('Van vorig jaar', { imported: true, opens_window: false })
    await town.patron.says('Voor de ander', { standby: true })
    await town.patron.says('👎', { kind: 'reaction', reply_to_external_id: 'wamid.X' })
    await town.patron.says('In de groep', { kind: 'group', opens_window: false })
    await town.patron.says('Wij antwoorden', { origin: 'phone_app', opens_window: false })
    expect(await town.kinds()).toEqual([])
  })

  test('in English to who plainly writes it', async () => {
    town.clock(at('22:00'))
    await town.patron.says('Hello, can you tell me when the library is open?')
    expect((await town.texts()).at(0)).toContain('We are back tomorrow at 10:00 and will answer you then.')
  })

  test('by name and number of the branch that the patron came by', async () => {
    town = await openTown({ away: { ...STANDARD.away, text: 'Wij van {vestiging} slapen. Bel {telefoon}.' } })
    const { db } = town.made.ctx
    const { library_id } = db
    const branch = (name: string, phone: string) => ({
      library_id,
      id: newId('branch'),
      name,
      address: 'A 1',
      phone
    })
    await db.commit(db.insertInto('branches').values([branch('Centrum', '012 1'), branch('Noord', '012 2')]))
    town.clock(at('22:00'))
    await town.patron.says('Vraag voor vestiging Noord: is er een printer?')
    expect((await town.texts()).at(0)).toContain(
      'Wij van Noord slapen. Bel 012 2.\n\nDit is een automatisch bericht.'
    )
  })
})
