// npm run reseal: seals what stays sealed anew with the newest of SEAL_KEYS (tokens of channels, shared mailboxes, devices that
// show notices), so that an older key can go.
import { parseArgs } from 'node:util'
import { developmentSecrets, ROOT } from '../environment.ts'
import { open, seal } from '../../workers/lib/seal.ts'
import { filledIn, remoteD1 } from './remote-d1.ts'
import { completeSecrets } from './secrets.ts'
import { readSettings } from './settings.ts'
import { CONFIG, SECRETS } from './steps.ts'

/** What stays sealed for longer than some days, by table: the rest is gone before an older key goes. */
const STANDING = {
  directory: { push_devices: 'sealed' },
  library: { channels: 'access_token', target_settings: 'mailbox' }
} as const

interface Sealed {
  /** the directory has none: there it is part of the name of the place */
  library_id: string
  table: string
  column: string
  id: string
  sealed: string
}

/** Seals what stands in one database anew, and says how much. Running it again finds nothing. */
async function reseal(database: string, of: keyof typeof STANDING, options: string[], sealKeys: string) {
  const newest = Math.max(...Object.keys(JSON.parse(sealKeys) as object).map(Number))
  const d1 = remoteD1(database, options)
  const library = of === 'library' ? 'library_id' : "'directory'"
  const columns = Object.entries(STANDING[of])
  const asked = columns.map(
    ([table, column]) =>
      `select ${library} as library_id, '${table}' as "table", '${column}' as "column", id, ${column} as sealed
      from ${table} where ${column} not like 's1.${newest}.%'`
  )
  const { results } = await d1.prepare(asked.join(' union all ')).all()
  const writes = []
  for (const { sealed, id, ...where } of results as Sealed[]) {
    const { library_id, table, column } = where
    const place = { library_id, table, row: id, column }
    const anew = await seal(sealKeys, place, await open(sealKeys, place, sealed))
    // what was replaced meanwhile is sealed with the newest key already
    const change = `update ${table} set ${column} = ? where ${library} = ? and id = ? and ${column} = ?`
    writes.push(d1.prepare(filledIn(change, [anew, library_id, id, sealed])))
  }
  if (writes.length > 0) await d1.batch(writes)
  console.log(`${database}: ${writes.length} sealed anew`)
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
  await reseal('DIRECTORY', 'directory', options, sealKeys)
  for (let number = 1; number <= databases; number += 1) {
    await reseal(`LIBRARIES_${number}`, 'library', options, sealKeys)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
