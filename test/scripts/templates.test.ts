import { expect, test } from 'vitest'
import { listTemplates, submitTemplates } from '../../scripts/templates.ts'
import { SEEDED } from '../../workers/templates/seeded.ts'
import { KERKDORP, start } from '../simulator/setting.ts'

test('the operator’s templates are submitted where they are missing, and left alone where they are', async () => {
  const { graph, url } = await start()
  const account = { graph_url: url, token: KERKDORP.access_token, waba: KERKDORP.waba_id }
  const all = SEEDED.length
  expect(await submitTemplates(account)).toEqual(
    SEEDED.map(({ name, language }) => `${name} (${language}): is there already, APPROVED`)
  )
  expect(await listTemplates(account)).toHaveLength(all)
  await graph('DELETE', `${KERKDORP.waba_id}/message_templates?name=baak_inleveren`)
  expect(await listTemplates(account)).toHaveLength(all - 2)
})

test('what Meta refuses is said in Meta’s words, and the others go on', async () => {
  const { url } = await start()
  const account = { graph_url: url, token: 'EAA-nobodys', waba: KERKDORP.waba_id }
  await expect(submitTemplates(account)).rejects.toThrow('Invalid OAuth access token')
})
