import { readFileSync } from 'node:fs'
import * as v from 'valibot'

const shortName = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{1,29}$/, 'holds small letters, digits and hyphens only')
)
const https = v.pipe(v.string(), v.regex(/^https:\/\/[^\s]+$/, 'begins with https://'))
const digits = v.pipe(v.string(), v.regex(/^\d+$/, 'holds digits only'))
const email = v.pipe(v.string(), v.email('is no e-mail address'))

/** `production.json`: what is this installation's own, and no secret. `docs/operator/production.example.json` is one filled in. */
const settingsSchema = v.strictObject({
  /** Of the Worker; the databases, queues and bucket begin with it. */
  name: shortName,
  /** Where the console and Meta's webhooks are, without https://. Its zone is on the same Cloudflare account. */
  domain: v.pipe(v.string(), v.regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, 'is no domain name')),
  cloudflare_account_id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'is 32 hexadecimal characters')),
  /** How many databases hold libraries. It only grows. */
  library_databases: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  mail: v.strictObject({ url: https, from: email }),
  security_contact: v.pipe(v.string(), v.regex(/^(?:mailto:|https:\/\/)/, 'begins with mailto: or https://')),
  meta_app_id: digits,
  /** Who sees the health of all libraries, and never their messages. */
  operator: v.strictObject({ name: v.pipe(v.string(), v.nonEmpty('is empty')), email })
})

export type Settings = v.InferOutput<typeof settingsSchema>

/** Throws an Error that names each setting that is not right. */
export function readSettings(file: string): Settings {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  const read = v.safeParse(settingsSchema, json)
  if (read.success) return read.output
  const wrong = read.issues.map((issue) => `  ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
  throw new Error(`${file} is not right:\n${wrong.join('\n')}`)
}
