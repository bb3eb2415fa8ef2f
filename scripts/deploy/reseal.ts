// npm run reseal: seals every channel's token anew with the newest of SEAL_KEYS, so that an older key can go.
import { parseArgs } from 'node:util'
import { developmentSecrets, ROOT } from '../environment.ts'
import { open, seal } from '../../workers/lib/seal.ts'
import { filledIn, remoteD1 } from './remote-d1.ts'
import { completeSecrets } from './secrets.ts'
import { readSettings } from './settings.ts'
import { CONFIG, SECRETS } from './steps.ts'

interface Sealed {
  library_id: string
  id: string
  access_token: string
}

/** Answers how many tokens of a database were sealed anew. Running it again finds none. */
async function reseal(database: string, options: string[], sealKeys: string): Promise<number> {
  const newest = Math.max(...Object.keys(JSON.parse(sealKeys) as object).map(Number))
  const d1 = remoteD1(database, options)
  const asked = 'select library_id, id, access_token from channels where access_token not like ?'
  const { results } = await d1.prepare(asked).bind(`s1.${newest}.%`).all()
  const writes = []
  for (const { library_id, id, access_token } of results as Sealed[]) {
    const place = { library_id, table: 'channels', row: id, column: 'access_token' }
    const sealed = await seal(sealKeys, place, await open(sealKeys, place, access_token))
    // a token that was renewed meanwhile is sealed with the newest key already
    const change = 'update channels set access_token = ? where library_id = ? and id = ? and access_token = ?'
    writes.push(d1.prepare(filledIn(change, [sealed, library_id, id, access_token])))
  }
  if (writes.length > 0) await d1.batch(writes)
  return writes.length
}

try {
  const { values } = parseArgs({
    options: {
      local: { type: 'string' },
      settings: { type: 'string', default: 'production.json' }
    }
  })
  const { local } = values
  const options = local ? ['--local', '--persist-to', local] : ['--remote', '--config', CONFIG]
  const databases = local ? 2 : readSettings(values.settings).library_databases
  const secrets = local ? developmentSecrets() : completeSecrets(`${ROOT}${SECRETS}`)
  const sealKeys = process.env.SEAL_KEYS ?? secrets.SEAL_KEYS ?? '{}'
  for (let number = 1; number <= databases; number += 1) {
    const count = await reseal(`LIBRARIES_${number}`, options, sealKeys)
    console.log(`LIBRARIES_${number}: ${count} sealed anew`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
