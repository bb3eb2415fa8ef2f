import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { contextOf, directoryOf, SYSTEM } from '../../workers/lib/context.ts'
import { HOUR, MINUTE } from '../../workers/lib/time.ts'
import { registerDevice } from '../../workers/push-devices/register.ts'
import { authorizationFor, publicKeyOf } from '../../workers/pushes/key.ts'
import { tellDevices } from '../../workers/pushes/tell.ts'
import { sendDuePushes } from '../../workers/pushes/sweep.ts'
import { room } from '../../workers/realtime/rooms.ts'
import { saveRosterOf, switchRoster } from '../../workers/rosters/save.ts'
import type { CurrentSession } from '../../workers/sessions/current.ts'
import type { MadePerson } from '../support/library.ts'
import { pushBrowser } from '../support/push.ts'
import { faults } from '../support/simulator.ts'
import { at, makeShift, type Shift } from '../support/waiting.ts'

/** A device of a colleague, on which no console is open. */
async function deviceOf({ edge }: Shift, person: MadePerson) {
  const browser = await pushBrowser()
  const session = { id: `ses_${browser.id}`, person } as unknown as CurrentSession
  await registerDevice(edge, session, 'Firefox · Android', browser.subscription)
  return { ...browser, kinds: async () => (await browser.seen()).map(({ content }) => content.kind) }
}

const rowsOf = ({ edge, made }: Shift) =>
  directoryOf(edge).selectFrom('pushes').selectAll().where('library_id', '=', made.library.id).execute()

async function waiting(moment: number) {
  const shift = await makeShift(moment)
  const device = await deviceOf(shift, shift.made.person)
  await shift.asks('Mijn moeder is ziek, kan ik verlengen?')
  return { shift, device }
}

describe('who has no console open hears on their own device', () => {
  test('that nobody saw it, that it is nearly late, and that it is late: once each', async () => {
    const { shift, device } = await waiting(at(0, 11))
    await shift.passes(at(0, 11, 4))
    expect(await device.kinds()).toEqual([])
    await shift.passes(at(0, 11, 6))
    expect(await device.kinds()).toEqual(['unseen'])
    await shift.passes(at(0, 11, 16))
    expect(await device.kinds()).toEqual(['unseen', 'soon'])
    await shift.passes(at(1, 16))
    expect(await device.kinds()).toEqual(['unseen', 'soon', 'late'])
  })

  test('nothing of who waits: a kind and the library, encrypted, and as long whatever it says', async () => {
    const { shift, device } = await waiting(at(0, 11))
    await shift.passes(at(1, 16))
    const seen = await device.seen()
    const { id: library_id, name: library } = shift.made.library
    expect(seen[0]?.content).toEqual({ kind: 'unseen', library_id, library, language: 'nl' })
    expect(new Set(seen.map(({ body }) => body.length)).size).toBe(1)
    expect(JSON.stringify(seen)).not.toMatch(/moeder|verlengen|Joris|31655|cnv_|msg_/)
    // what the push service sees says not even which library it is, and lets it replace what came before
    for (const { body, topic, ttl } of seen) {
      expect(atob(body) + topic).not.toContain(library_id)
      expect(ttl).toBe(3600)
    }
    expect(new Set(seen.map(({ topic }) => topic)).size).toBe(1)
  })

  test('not a colleague who may not answer, who left, or of another library', async () => {
    const shift = await makeShift(at(0, 11), {
      people: [{ role: 'staff' }, { role: 'trainee' }, { role: 'admin' }]
    })
    const [, trainee, left] = shift.made.people as [MadePerson, MadePerson, MadePerson]
    const stranger = await makeShift(at(0, 11))
    const silent = [
      await deviceOf(shift, trainee),
      await deviceOf(shift, left),
      await deviceOf(stranger, stranger.made.person)
    ]
    await directoryOf(shift.edge).commit(
      directoryOf(shift.edge).updateTable('memberships').set({ ended_at: 1 }).where('person_id', '=', left.id)
    )
    await shift.asks('Zijn jullie open?')
    await shift.passes(at(1, 16))
    for (const device of silent) expect(await device.kinds()).toEqual([])
  })

  test('by the roster those on duty, and nobody else', async () => {
    const shift = await makeShift(at(0, 11), { people: [{ role: 'admin' }, {}] })
    const [admin, colleague] = shift.made.people as [MadePerson, MadePerson]
    const [theirs, silent] = [await deviceOf(shift, admin), await deviceOf(shift, colleague)]
    const allDay = Array.from({ length: 7 }, () => [{ from: '00:00', until: '23:59' }])
    await saveRosterOf(shift.staff, 0, { members: { [admin.id]: allDay }, exceptions: [] })
    await switchRoster(shift.staff, { enabled: true, presence: false })
    await shift.asks('Zijn jullie open?')
    await shift.passes(at(0, 11, 16))
    expect(await theirs.kinds()).toEqual(['unseen', 'soon'])
    expect(await silent.kinds()).toEqual([])
  })

  test('not who has the console of that library open: they see it there', async () => {
    const { shift, device } = await waiting(at(0, 11))
    const { edge, made } = shift
    const headers = {
      ...{ upgrade: 'websocket', 'x-session-id': 'ses_1', 'x-person-id': made.person.id },
      'x-session-expires-at': String(Date.now() + HOUR)
    }
    const { webSocket: socket } = await room(edge.env, made.library.id).fetch('https://room/socket', {
      headers
    })
    socket?.accept()
    await shift.passes(at(0, 11, 16))
    expect(await device.kinds()).toEqual([])
    socket?.close()
  })
})

test('we say who we are to the very push service that we post to, for half a day', async () => {
  const { edge } = await makeShift(at(0, 11))
  const header = await authorizationFor(edge, 'https://fcm.googleapis.com/fcm/send/abc')
  const [, token = '', key] = /^vapid t=(.+), k=(.+)$/.exec(header ?? '') ?? []
  expect(key).toBe(publicKeyOf(edge))
  const exp = at(0, 23) / 1000
  expect(decodeJwt(token)).toEqual({ aud: 'https://fcm.googleapis.com', sub: edge.env.SECURITY_CONTACT, exp })
})

describe('what goes wrong', () => {
  test('a decision that comes twice is told once', async () => {
    const { shift, device } = await waiting(at(0, 11))
    await shift.passes(at(0, 11, 16))
    const ctx = contextOf(shift.edge, shift.made.library, SYSTEM)
    const [row] = await rowsOf(shift)
    for (const _ of [1, 2]) await tellDevices(ctx, 'cnv_1|soon', row?.decided_at ?? 0)
    await shift.edge.settle()
    expect(await device.kinds()).toEqual(['unseen', 'soon'])
  })

  test('a push service that fails is asked again, with pauses, and not after an hour', async () => {
    const { shift, device } = await waiting(at(0, 11))
    await faults({ where: 'push', to: device.id, status: 503, times: 2 })
    await shift.passes(at(0, 11, 6))
    const sweep = async (minutes: number) => {
      shift.edge.clock.at = shift.edge.now() + minutes * MINUTE
      await sendDuePushes(shift.edge)
    }
    await sweep(0)
    expect(await device.kinds()).toEqual([])
    await sweep(1)
    await sweep(2)
    expect(await device.kinds()).toEqual(['unseen'])
    await faults({ where: 'push', to: device.id, status: 503 })
    await shift.passes(at(0, 11, 16))
    shift.edge.clock.at = shift.edge.now() + HOUR + MINUTE
    await sendDuePushes(shift.edge)
    expect(await rowsOf(shift)).toMatchObject([{ state: 'failed' }])
    await faults()
  })

  test('one that hangs up holds up nobody, and what it took is not counted as heard', async () => {
    const { shift, device } = await waiting(at(0, 11))
    const other = await deviceOf(shift, shift.made.person)
    await faults({ where: 'push', to: device.id, hang_up: 'before' })
    await shift.passes(at(0, 11, 6))
    expect(await other.kinds()).toEqual(['unseen'])
    expect((await rowsOf(shift)).map(({ state }) => state).sort()).toEqual(['queued', 'sent'])
    await faults()
  })

  test('a browser that let go is forgotten', async () => {
    const { shift, device } = await waiting(at(0, 11))
    await device.letGo()
    await shift.passes(at(0, 11, 6))
    expect(await rowsOf(shift)).toEqual([])
    const left = await directoryOf(shift.edge)
      .selectFrom('push_devices')
      .select('id')
      .where('person_id', '=', shift.made.person.id)
      .execute()
    expect(left).toEqual([])
  })

  test('a device rings once a minute at most, and says the worst of it', async () => {
    const { shift, device } = await waiting(at(0, 11))
    const ctx = contextOf(shift.edge, shift.made.library, SYSTEM)
    const from = shift.edge.now()
    await tellDevices(ctx, 'cnv_1|soon', from)
    await shift.edge.settle()
    await tellDevices(ctx, 'cnv_2|late', from + 1000)
    await tellDevices(ctx, 'cnv_3|soon', from + 2000)
    await shift.edge.settle()
    expect(await device.kinds()).toEqual(['soon'])
    shift.edge.clock.at = from + MINUTE
    await sendDuePushes(shift.edge)
    expect(await device.kinds()).toEqual(['soon', 'late'])
  })
})
