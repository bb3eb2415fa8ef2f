import { failures as en } from '../texts/en/failures.ts'
import { failures as nl } from '../texts/nl/failures.ts'

export const FAILURES = { nl, en }
