// npm run templates -- submit|list --waba <account id>: brings Baak's templates to Meta, or shows how far they are.
// Meta's token of the account (whatsapp_business_management) is read from META_ACCESS_TOKEN and is never printed.
// What has the same name and language already is left alone, so it can be run again. GRAPH_URL names another Graph, e.g. the simulator's.
// Meta decides within minutes to a day; the console shows the answer (Kanalen), and says why when one is rejected.
import { parseArgs } from 'node:util'
import { SEEDED, type SeededTemplate } from '../workers/templates/seeded.ts'

const VERSION = 'v26.0'

export interface Account {
  graph_url: string
  token: string
  waba: string
}

interface Listed {
  name: string
  language: string
  status: string
  category?: string
}

/** All templates of an account, page after page. */
export async function listTemplates(account: Account): Promise<Listed[]> {
  const found: Listed[] = []
  const fields = 'fields=name,language,status,category&limit=100'
  let after: string | undefined
  do {
    const place = after === undefined ? '' : `&after=${encodeURIComponent(after)}`
    const page = await ask(account, 'GET', `/${account.waba}/message_templates?${fields}${place}`)
    found.push(...(page.data as Listed[]))
    after = page.paging?.next ? page.paging.cursors?.after : undefined
  } while (after !== undefined)
  return found
}

/** Submits what is not there yet. Answers a line a template: what Meta said. */
export async function submitTemplates(account: Account): Promise<string[]> {
  const there = await listTemplates(account)
  const lines: string[] = []
  for (const template of SEEDED)
    lines.push(`${nameOf(template)}: ${await submitted(account, template, there)}`)
  return lines
}

async function submitted(account: Account, template: SeededTemplate, there: Listed[]): Promise<string> {
  const known = there.find(({ name, language }) => name === template.name && language === template.language)
  if (known) return `is there already, ${known.status}`
  try {
    const body = { ...template, parameter_format: 'POSITIONAL' }
    const { status } = await ask(account, 'POST', `/${account.waba}/message_templates`, body)
    return `submitted, ${status}`
  } catch (error) {
    return `refused: ${error instanceof Error ? error.message : error}`
  }
}

const nameOf = ({ name, language }: { name: string; language: string }) => `${name} (${language})`

interface Answer {
  data?: unknown
  status?: string
  paging?: { next?: string; cursors?: { after?: string } }
  error?: { message?: string; error_user_msg?: string }
}

async function ask(
  { graph_url, token }: Account,
  method: string,
  path: string,
  body?: object
): Promise<Answer> {
  const response = await fetch(`${graph_url}/${VERSION}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) })
  })
  const answer = (await response.json()) as Answer
  if (!response.ok) {
    throw new Error(
      answer.error?.error_user_msg ?? answer.error?.message ?? `Meta answered ${response.status}`
    )
  }
  return answer
}

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { waba: { type: 'string' } } })
  const token = process.env.META_ACCESS_TOKEN
  const [act] = positionals
  if (!values.waba || !token || (act !== 'submit' && act !== 'list')) {
    throw new Error('usage: META_ACCESS_TOKEN=… npm run templates -- submit|list --waba <account id>')
  }
  const graph_url = process.env.GRAPH_URL ?? 'https://graph.facebook.com'
  const account = { graph_url, token, waba: values.waba }
  const lines =
    act === 'submit'
      ? await submitTemplates(account)
      : (await listTemplates(account)).map((item) => `${nameOf(item)}: ${item.status}`)
  console.log(lines.join('\n'))
}

if (import.meta.main) {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
