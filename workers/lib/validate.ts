import { vValidator } from '@hono/valibot-validator'
import type { ValidationTargets } from 'hono'
import * as v from 'valibot'
import { Problem } from './errors.ts'

// valibot's own words are English and quote what came: a secret in the wrong place would come back
v.setGlobalMessage('klopt niet')

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
    for (const issue of result.issues) fields[v.getDotPath(issue) ?? ''] ??= issue.message
    throw new Problem('invalid', 'invalid', fields)
  })
}
