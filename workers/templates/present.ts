import type { TemplateRow } from './queries.ts'
import { readTemplate } from './read.ts'

/** What Meta refuses to send whatever is asked; ACTIVE is how some lists call an approved one. */
const SENDABLE = new Set(['APPROVED', 'ACTIVE', 'REINSTATED', 'FLAGGED'])

export const isSendable = (row: Pick<TemplateRow, 'status' | 'category' | 'components'>): boolean =>
  SENDABLE.has(row.status) && row.category !== 'AUTHENTICATION' && readTemplate(row.components).fillable

/** A template as the console knows it. */
export function presentTemplate(row: TemplateRow) {
  const { id, account_id, name, language, category, status, quality, reason, components } = row
  const { body, buttons, parameters, fillable } = readTemplate(components)
  const sendable = isSendable(row)
  // approved, and yet nothing we can send: it wants more than text in its body
  const why = reason ?? (SENDABLE.has(status) && !fillable && body !== '' ? 'unsupported' : null)
  const facts = { id, account_id, name, language, category, status, quality }
  return { ...facts, reason: why, body, buttons, parameters, sendable }
}
