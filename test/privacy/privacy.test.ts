import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { STANDARD } from '../../workers/auto-replies/schema.ts'
import worker from '../../workers/index.ts'
import type { StaffContext } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { DEFAULTS } from '../../workers/sensitive-data/schema.ts'
import { changeSettings } from '../../workers/sensitive-data/settings.ts'
import { makeEdge } from '../support/edge.ts'
import { makeLibrary } from '../support/library.ts'
import { makePushDevice } from '../support/push.ts'

/** As a patron's browser asks, who follows the link of the greeting. */
async function read(path: string) {
  const execution = createExecutionContext()
  const response = await worker.fetch(new Request(`http://baak.example${path}`), env, execution)
  const text = await response.text()
  await waitOnExecutionContext(execution)
  return { status: response.status, headers: response.headers, text }
}

test('a patron reads who the library is, in Dutch and in English, without signing in', async () => {
  const { library, channel } = await makeLibrary({ name: 'Bibliotheek <De Brug> & Co' })
  const dutch = await read(`/privacy/${library.id}`)
  expect(dutch.status).toBe(200)
  expect(dutch.text).toContain('<html lang="nl">')
  expect(dutch.text).toContain('Bibliotheek &lt;De Brug&gt; &amp; Co in Veldwater is verantwoordelijk')
  expect(dutch.text).toContain(`+${channel.display_phone_number}`)
  const english = await read(`/privacy/${library.id}/en`)
  expect(english.text).toContain('<html lang="en">')
  expect(english.text).toContain('is responsible for what happens to your data')
})

test('it tells of the automatic messages that the library sends, and of no others', async () => {
  const away = { ...STANDARD.away, mode: 'always' as const }
  const greeting = { ...STANDARD.greeting, enabled: false }
  const { library } = await makeLibrary({ auto_replies: { greeting, away } })
  const { text } = await read(`/privacy/${library.id}`)
  expect(text).toContain('bij een nieuw gesprek: een bericht dat zegt wanneer wij er weer zijn')
  expect(text).toContain('als je even moet wachten')
  expect(text).not.toContain('een begroeting')
  const silent = await makeLibrary()
  expect((await read(`/privacy/${silent.library.id}`)).text).not.toContain('sturen wij vanzelf')
  // an emergency closure is told whatever the settings say
  expect((await read(`/privacy/${silent.library.id}`)).text).toContain('Moeten wij onverwacht sluiten')
  expect((await read(`/privacy/${silent.library.id}/en`)).text).toContain('have to close unexpectedly')
})

test('it says that a BSN is taken out, for as long as the library wants that', async () => {
  const { library, ctx } = await makeLibrary()
  expect((await read(`/privacy/${library.id}`)).text).toContain(
    'dan halen wij dat weg voordat iemand van ons het leest'
  )
  expect((await read(`/privacy/${library.id}/en`)).text).toContain('a week at most')
  await changeSettings(ctx as StaffContext, 0, { ...DEFAULTS, mask_inbound: false })
  expect((await read(`/privacy/${library.id}`)).text).not.toContain('dan halen wij dat weg')
})

test('it names who carries the notices to staff, when one of them gets any', async () => {
  const { library, person } = await makeLibrary()
  expect((await read(`/privacy/${library.id}`)).text).not.toContain('Mozilla')
  await makePushDevice(makeEdge(), person, newId('log'))
  const { text } = await read(`/privacy/${library.id}`)
  expect(text).toContain('Google, Mozilla, Microsoft of Apple. Er staat niets over jou in.')
  expect((await read(`/privacy/${library.id}/en`)).text).toContain('Google, Mozilla, Microsoft or Apple')
})

test('nothing runs in the page, nothing comes from elsewhere, and it may be kept for a while', async () => {
  const { library } = await makeLibrary()
  const { headers, text } = await read(`/privacy/${library.id}`)
  const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? ''
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)))
  expect(headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
  )
  expect(headers.get('cache-control')).toBe('public, max-age=300')
  expect(text).not.toMatch(/<script|src=|https?:\/\/(?!baak)/)
})

test('a library that is not there has no page', async () => {
  expect((await read(`/privacy/${newId('library')}`)).status).toBe(404)
  expect((await read('/privacy/anything')).status).toBe(404)
})
