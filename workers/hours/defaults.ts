import type { ChannelHours, HoursDocument, Period } from './schema.ts'

const OFFICE: Period[] = [{ from: '10:00', until: '17:00' }]

/** What a channel has until somebody says otherwise: Monday to Friday from ten to five. */
export const DEFAULT_CHANNEL: ChannelHours = {
  follows: null,
  week: [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []],
  seasons: []
}

/** A library that never set anything: of its branches no hours are known. */
export const DEFAULT_HOURS: HoursDocument = {
  branches: {},
  channels: {},
  closures: [],
  holidays: {},
  region: null
}
