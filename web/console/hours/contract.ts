/** What the API answers about the hours of a library. */
import type { CentralDay } from '../../../workers/hours/central-days.ts'
import type { Change } from '../../../workers/hours/differences.ts'
import type { Holiday } from '../../../workers/hours/holidays.ts'
import type { Emergency } from '../../../workers/hours/line.ts'
import type { HoursDocument } from '../../../workers/hours/schema.ts'

export interface Version {
  version: number
  changed_at: number
  changed_by: { id: string; name: string | null }
}

export interface Hours {
  /** 0: nobody saved any yet, and the document has what holds until somebody does */
  version: number
  document: HoursDocument
  changed: Version | null
  /** the newest first */
  versions: Version[]
  holidays: (Pick<Holiday, 'id' | 'name' | 'name_en' | 'group'> & {
    /** of this year and the next, and what holds on them when nobody chose */
    days: { on: string; state: 'closed' | 'open' }[]
  })[]
  /** days that the operator keeps for all libraries */
  central: CentralDay[]
  emergencies: Emergency[]
}

/** What a version changed in the one before it. */
export interface VersionChanges {
  version: number
  changes: Change[]
}
