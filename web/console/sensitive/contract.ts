/** What the API answers about personal data. */
import type { SensitiveSettings } from '../../../workers/sensitive-data/schema.ts'

export interface Settings {
  version: number
  settings: SensitiveSettings
}
