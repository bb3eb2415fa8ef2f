import * as v from 'valibot'

/** Weekdays, Monday first, as a week has them. */
const DAYS = 7
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** A real day: no 30 February. */
function exists(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const longest = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return year >= 2000 && year <= 2199 && date <= longest
}

/** `2027-04-27` */
export const daySchema = v.pipe(
  v.string('kies een datum'),
  v.regex(DAY, 'kies een datum'),
  v.check(exists, 'deze datum bestaat niet')
)
const timeSchema = v.pipe(
  v.string('vul een tijd in, zoals 10:00'),
  v.regex(TIME, 'vul een tijd in, zoals 10:00')
)
const endSchema = v.pipe(
  v.string('vul een tijd in, zoals 17:30'),
  v.check((text) => text === '24:00' || TIME.test(text), 'vul een tijd in, zoals 17:30')
)
const nameSchema = v.pipe(
  v.string('vul een naam in'),
  v.transform((text) => text.toWellFormed().replaceAll('\u0000', '').trim()),
  v.nonEmpty('vul een naam in'),
  v.maxLength(60, 'maak de naam korter dan 60 tekens')
)
export const idSchema = v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,60}$/i, 'geen geldig id'))

/** From 09:00 until 17:30. Until 24:00 is midnight; an end that is no later than the beginning is on the next day. */
export const periodSchema = v.object({ from: timeSchema, until: endSchema })
export const periodsSchema = v.pipe(
  v.array(periodSchema),
  v.maxLength(6, 'een dag heeft hooguit zes periodes')
)
export const weekSchema = v.pipe(v.array(periodsSchema), v.length(DAYS, 'een week heeft zeven dagen'))
/** A day that is null is as the branch is that day; closed when no branch is followed. */
const channelWeekSchema = v.pipe(
  v.array(v.nullable(periodsSchema)),
  v.length(DAYS, 'een week heeft zeven dagen')
)

const rangeEntries = { from_on: daySchema, until_on: daySchema }
const whenSchema = v.variant('kind', [
  v.object({ kind: v.literal('dates'), ...rangeEntries }),
  /** Those of the library's region. */
  v.object({ kind: v.literal('school_holidays') })
])
const seasonsOf = <Entries extends v.ObjectEntries>(hours: Entries) =>
  v.pipe(
    v.array(v.object({ id: idSchema, name: nameSchema, when: whenSchema, ...hours })),
    v.maxLength(20, 'hooguit twintig roosters')
  )

const branchEntries = { staffed: weekSchema, unstaffed: weekSchema }
export const branchHoursSchema = v.object({ ...branchEntries, seasons: seasonsOf(branchEntries) })
export const channelHoursSchema = v.object({
  follows: v.nullable(idSchema),
  week: channelWeekSchema,
  seasons: seasonsOf({ week: channelWeekSchema })
})

const closureSchema = v.object({
  id: idSchema,
  name: nameSchema,
  ...rangeEntries,
  /** Again every year from then on, on the same dates. */
  yearly: v.boolean(),
  times: v.nullable(
    v.union([
      /** Closed between these times, whatever else is. */
      v.object({ from: timeSchema, until: endSchema }),
      /** Open at these times and no others. */
      v.object({ instead: periodsSchema })
    ])
  ),
  /** null: all of them */
  branches: v.nullable(v.array(idSchema)),
  channels: v.nullable(v.array(idSchema)),
  /** For branches: only the hours with staff, or only those without. With `instead`, 'all' means hours with staff. */
  part: v.optional(v.picklist(['all', 'staffed', 'unstaffed']), 'all')
})

/** What a library decides about a central day. `closes_at`: open, but no longer than until then. */
export const holidayChoiceSchema = v.object({
  state: v.picklist(['closed', 'open']),
  closes_at: v.nullable(timeSchema)
})

export const regionSchema = v.picklist(['noord', 'midden', 'zuid'])

/** When all of a library is open and answers: one document. What is not in it is as `workers/hours/defaults.ts` says. */
export const hoursSchema = v.object({
  branches: v.record(idSchema, branchHoursSchema),
  channels: v.record(idSchema, channelHoursSchema),
  closures: v.pipe(v.array(closureSchema), v.maxLength(300, 'hooguit driehonderd sluitingen')),
  /** By the id of a day in `workers/hours/holidays.ts`, or of one that the operator keeps. */
  holidays: v.record(idSchema, holidayChoiceSchema),
  region: v.nullable(regionSchema)
})

/** A change says which version it was made from; 0 when nothing was saved before. */
export const versionSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000))
export const saveSchema = v.object({ version: versionSchema, document: hoursSchema })
/** Back to what an earlier version said. */
export const undoSchema = v.object({ version: versionSchema, to: versionSchema })

const yearSchema = v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2199))
const subjectEntries = { subject: v.picklist(['staffed', 'unstaffed', 'channel']), id: v.string() }
/** Of a branch, with its staff, unless it says otherwise; this year's. */
export const yearQuerySchema = v.object({
  subject: v.optional(subjectEntries.subject, 'staffed'),
  year: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number), yearSchema))
})
/** What an unsaved document would say: of a year, and at an instant. */
export const previewSchema = v.object({
  ...subjectEntries,
  document: hoursSchema,
  year: v.nullable(yearSchema),
  at: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(946_684_800_000), v.maxValue(7_258_118_400_000)))
})

/** A day or range that the operator keeps for all libraries, or for a region. */
export const centralSchema = v.pipe(
  v.object({
    kind: v.picklist(['closure', 'school_holiday']),
    region: v.nullable(regionSchema),
    name: nameSchema,
    ...rangeEntries
  }),
  v.forward(
    v.check(({ from_on, until_on }) => from_on <= until_on, 'de einddatum ligt voor de begindatum'),
    ['until_on']
  )
)

export type CentralClosure = v.InferOutput<typeof centralSchema>
export type Period = v.InferOutput<typeof periodSchema>
export type Week = v.InferOutput<typeof weekSchema>
export type BranchHours = v.InferOutput<typeof branchHoursSchema>
export type ChannelHours = v.InferOutput<typeof channelHoursSchema>
export type BranchSeason = BranchHours['seasons'][number]
export type ChannelSeason = ChannelHours['seasons'][number]
export type SeasonWhen = v.InferOutput<typeof whenSchema>
export type Closure = v.InferOutput<typeof closureSchema>
export type HolidayChoice = v.InferOutput<typeof holidayChoiceSchema>
export type Region = v.InferOutput<typeof regionSchema>
export type HoursDocument = v.InferOutput<typeof hoursSchema>
