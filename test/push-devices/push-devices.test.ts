import { describe, expect, test } from 'vitest'
import { directoryOf } from '../../workers/lib/context.ts'
import { DAY, HOUR } from '../../workers/lib/time.ts'
import { pruneDevices } from '../../workers/push-devices/remove.ts'
import { signedIn } from '../support/app.ts'
import { makeEdge, type TestEdge } from '../support/edge.ts'
import { makeLibrary } from '../support/library.ts'
import { pushBrowser } from '../support/push.ts'

const PATH = '/api/push-devices'

async function inside() {
  const edge = makeEdge()
  const made = await makeLibrary({ edge, people: [{ name: 'Sanne de Wit' }, { name: 'Bram Hoekstra' }] })
  const [sanne, bram] = made.people.map(({ email }) => email) as [string, string]
  return { edge, made, sanne: await signedIn(edge, sanne), bram: await signedIn(edge, bram), email: sanne }
}

type Browser = Awaited<ReturnType<typeof signedIn>>

const devices = async (browser: Browser) =>
  (await browser.fetch('GET', PATH)).body.items as { id: string; current: boolean }[]

const rows = (edge: TestEdge, personId: string) =>
  directoryOf(edge).selectFrom('push_devices').selectAll().where('person_id', '=', personId).execute()

describe('a browser that shows notices', () => {
  test('is in the list of its person, once however often it is told, and its address is readable nowhere', async () => {
    const { edge, made, sanne, bram } = await inside()
    const { subscription } = await pushBrowser()
    expect((await sanne.fetch('PUT', PATH, subscription)).status).toBe(200)
    await Promise.all([sanne.fetch('PUT', PATH, subscription), sanne.fetch('PUT', PATH, subscription)])
    expect(await devices(sanne)).toMatchObject([{ current: true }])
    expect(await devices(bram)).toEqual([])
    const stored = JSON.stringify(await rows(edge, made.person.id))
    for (const secret of Object.values(subscription)) expect(stored).not.toContain(secret)
  })

  test.each([
    { endpoint: 'https://evil.example/push' },
    { endpoint: 'http://169.254.169.254/latest' },
    { endpoint: 'x' },
    { p256dh: 'A'.repeat(87) },
    { p256dh: 'Babc' },
    { auth: '' },
    { auth: { $ne: '' } }
  ])('with %j is refused', async (change) => {
    const { sanne } = await inside()
    const { subscription } = await pushBrowser()
    expect((await sanne.fetch('PUT', PATH, { ...subscription, ...change })).status).toBe(400)
    expect(await devices(sanne)).toEqual([])
  })

  test('goes with the session that is signed out, and with one that is revoked', async () => {
    const { edge, made, sanne, email } = await inside()
    const other = await signedIn(edge, email)
    await sanne.fetch('PUT', PATH, (await pushBrowser()).subscription)
    await other.fetch('PUT', PATH, (await pushBrowser()).subscription)
    await sanne.fetch('DELETE', '/api/session')
    expect(await devices(other)).toMatchObject([{ current: true }])
    const third = await signedIn(edge, email)
    await third.fetch('DELETE', '/api/sessions')
    expect(await rows(edge, made.person.id)).toEqual([])
  })

  test('goes with who leaves their last library', async () => {
    const { edge, made, sanne } = await inside()
    await makeLibrary({ edge, people: [{ id: made.person.id }] })
    await sanne.fetch('PUT', PATH, (await pushBrowser()).subscription)
    const leave = (libraryId: string | null) => {
      const leaving = directoryOf(edge)
        .updateTable('memberships')
        .set({ ended_at: 1 })
        .where('person_id', '=', made.person.id)
      return directoryOf(edge).commit(libraryId ? leaving.where('library_id', '=', libraryId) : leaving)
    }
    await leave(made.library.id)
    expect(await rows(edge, made.person.id)).toHaveLength(1)
    await leave(null)
    expect(await rows(edge, made.person.id)).toEqual([])
  })

  test('can be removed from another device, by its own person alone', async () => {
    const { sanne, bram } = await inside()
    await sanne.fetch('PUT', PATH, (await pushBrowser()).subscription)
    const [device] = await devices(sanne)
    expect((await bram.fetch('DELETE', `${PATH}/${device?.id}`)).status).toBe(404)
    expect((await sanne.fetch('DELETE', `${PATH}/${device?.id}`)).status).toBe(204)
    expect((await sanne.fetch('DELETE', `${PATH}/${device?.id}`)).status).toBe(404)
    expect(await devices(sanne)).toEqual([])
  })

  test('is known again after signing in anew, and goes on until that session is signed out', async () => {
    const { edge, made, sanne, email } = await inside()
    const { subscription } = await pushBrowser()
    await sanne.fetch('PUT', PATH, subscription)
    const later = await signedIn(edge, email)
    expect((await later.fetch('POST', `${PATH}/recognise`, subscription)).body).toEqual({ known: true })
    await later.fetch('DELETE', '/api/session')
    expect(await rows(edge, made.person.id)).toEqual([])
  })

  test('says nothing more of a colleague as soon as somebody else opens Baak there', async () => {
    const { edge, made, sanne, bram } = await inside()
    const { subscription } = await pushBrowser()
    await sanne.fetch('PUT', PATH, subscription)
    expect((await bram.fetch('POST', `${PATH}/recognise`, subscription)).body).toEqual({ known: false })
    expect(await rows(edge, made.person.id)).toEqual([])
  })

  test('makes room when a person has ten: the one that was silent longest', async () => {
    const { edge, made, sanne } = await inside()
    edge.clock.at = Date.now()
    for (let number = 0; number < 11; number += 1) {
      edge.clock.at += 1000
      await sanne.fetch('PUT', PATH, (await pushBrowser()).subscription)
    }
    const kept = await rows(edge, made.person.id)
    expect(kept).toHaveLength(10)
    expect(Math.min(...kept.map(({ created_at }) => created_at))).toBe(edge.clock.at - 9_000)
  })

  test('on which nobody was signed in for a month is forgotten', async () => {
    const { edge, made, sanne } = await inside()
    edge.clock.at = Date.now()
    await sanne.fetch('PUT', PATH, (await pushBrowser()).subscription)
    edge.clock.at += 30 * DAY - HOUR
    await pruneDevices(edge)
    expect(await rows(edge, made.person.id)).toHaveLength(1)
    edge.clock.at += 2 * HOUR
    await pruneDevices(edge)
    expect(await rows(edge, made.person.id)).toEqual([])
  })
})
