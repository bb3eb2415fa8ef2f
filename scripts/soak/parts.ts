/** What a soak runs by name, each for up to an hour: where it stands in `test/battery/`, a file without its `.test.ts` or a folder. */
export const PARTS: Record<string, string> = {
  storms: 'simulation/storms',
  'crash-points': 'simulation/crash-points',
  schedules: 'simulation/schedules',
  ambiguities: 'simulation/ambiguities',
  'sixty-days': 'simulation/sixty-days',
  fire: 'fire/fire',
  load: 'fire/load.soak',
  calendar: 'calendar',
  hostile: 'hostile',
  tenancy: 'tenancy',
  sessions: 'sessions'
}

/** The parts of these names; a folder is all parts within it, and no name is all of them. Null: one of them is none. */
export function partsOf(names: string[]): string[] | null {
  if (names.length === 0) return Object.keys(PARTS)
  const found = names.map((name) =>
    Object.hasOwn(PARTS, name)
      ? [name]
      : Object.keys(PARTS).filter((part) => PARTS[part]?.startsWith(`${name}/`))
  )
  return found.some((parts) => parts.length === 0) ? null : [...new Set(found.flat())]
}
