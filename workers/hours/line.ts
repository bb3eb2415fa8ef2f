import type { Answer, DayPlan, Rule, Span } from './plan.ts'
import { DAY_MINUTES, instantOf, startOf } from './zone.ts'

/** A closing at once, because of something nobody planned for. */
export interface Emergency {
  /** null: all of them */
  branches: readonly string[] | null
  /** Nobody answers the channels either. */
  channels: boolean
  from_at: number
  until_at: number
  reason: string
}

/** A stretch of one day in which nothing changes. */
export interface Segment {
  from_at: number
  until_at: number
  open: boolean
  rule: Rule
  /** The day on which an open period began; null when closed. */
  began: number | null
  /** What `openAt` said about it. */
  answer?: Answer
}

/** A day in instants, from its midnight to the next: stretches that follow one another. */
export interface Line {
  segments: readonly Segment[]
  /** How long it is open, in ms. */
  open_ms: number
}

interface Reach {
  from_at: number
  until_at: number
  rule: Rule
  began: number
}

/** A day as the clock shows it becomes a line of instants. What began the day before is open until its end. */
export function lineOf(
  day: number,
  zone: string,
  plan: (day: number) => DayPlan,
  emergencies: readonly Emergency[]
): Line {
  const start = startOf(day, zone)
  const end = startOf(day + 1, zone)
  const today = plan(day)
  const before = plan(day - 1)
  const late = (spans: readonly Span[]) => spans.filter(({ until }) => until > DAY_MINUTES)
  const reaches = (of: number, spans: readonly Span[]) => spans.map((span) => reachOf(of, span, zone))
  const layers = {
    emergency: emergencies.map(reachOfEmergency),
    shut: [...reaches(day, today.shut), ...reaches(day - 1, late(before.shut))],
    open: [...reaches(day, today.open), ...reaches(day - 1, late(before.open))],
    closed: reaches(day, today.closed)
  }
  const cuts = Object.values(layers).flatMap((all) =>
    all.flatMap(({ from_at, until_at }) => [from_at, until_at])
  )
  const edges = [start, ...new Set(cuts.filter((at) => at > start && at < end).sort((a, b) => a - b)), end]
  const segments: Segment[] = []
  for (const [place, from_at] of edges.slice(0, -1).entries()) {
    const until_at = edges[place + 1] as number
    const last = segments.at(-1)
    const next = stateAt(from_at, layers, today.rule)
    if (last && last.open === next.open && last.rule === next.rule && last.began === next.began)
      last.until_at = until_at
    else segments.push({ from_at, until_at, ...next })
  }
  return { segments, open_ms: sumOf(segments) }
}

const sumOf = (segments: Segment[]) =>
  segments.reduce((sum, { open, from_at, until_at }) => sum + (open ? until_at - from_at : 0), 0)

const reachOf = (day: number, { from, until, rule }: Span, zone: string): Reach => ({
  from_at: instantOf(day, from, zone, 'begin'),
  until_at: instantOf(day, until, zone, 'end'),
  ...{ rule, began: day }
})

function reachOfEmergency({ from_at, until_at, reason }: Emergency): Reach {
  const rule: Rule = { layer: 'emergency', name: reason, central: false, instead_of: null }
  return { from_at, until_at, rule, began: 0 }
}

type Layers = Record<'emergency' | 'shut' | 'open' | 'closed', Reach[]>

function stateAt(at: number, layers: Layers, rule: Rule): Pick<Segment, 'open' | 'rule' | 'began'> {
  const holds = (all: Reach[]) => all.find(({ from_at, until_at }) => from_at <= at && at < until_at)
  const shut = holds(layers.emergency) ?? holds(layers.shut)
  if (shut) return { open: false, rule: shut.rule, began: null }
  const open = holds(layers.open)
  if (open) return { open: true, rule: open.rule, began: open.began }
  return { open: false, rule: holds(layers.closed)?.rule ?? rule, began: null }
}
