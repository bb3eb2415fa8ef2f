import { vValidator } from '@hono/valibot-validator'
import type { ValidationTargets } from 'hono'
import * as v from 'valibot'
import { Problem } from './errors.ts'

// valibot's own words are English and quote what came: a secret in the wrong place would come back
v.setGlobalMessage('klopt niet')

/** Names of fields are ours, but for the keys of a record, which came: what cannot be an id is not said back. */
const fieldOf = (path: string | null): string =>
  (path ?? '').split('.').every((part) => /^\w{0,60}$/.test(part)) ? (path ?? '') : ''

/** Parses a part of the request; what does not fit is answered with `invalid` and the fields it is about. */
export function validate<Target extends 'json' | 'query' | 'param', Schema extends v.GenericSchema>(
  target: Target & keyof ValidationTargets,
  schema: Schema
) {
  return vValidator(target, schema, (result) => {
    if (result.success) return
    // an id that cannot exist is answered like one that does not
    if (target === 'param') throw new Problem('not_found')
    const fields: Record<string, string> = {}
    for (const issue of result.issues) fields[fieldOf(v.getDotPath(issue))] ??= issue.message
    throw new Problem('invalid', 'invalid', fields)
  })
}
