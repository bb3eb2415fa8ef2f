import { type ReactNode, useMemo, useState } from 'react'
import { useLibrary } from '../shell/session.tsx'
import { Choice } from './choice.tsx'
import { useEditing } from './editing.tsx'
import type { Who } from './reckon.ts'
import { useHoursTexts } from './texts.ts'

/** Whose hours are looked at: a channel, or a branch of which they are known. The first is chosen. */
export function useSubject(label: string): [who: Who | undefined, choice: ReactNode] {
  const { year } = useHoursTexts()
  const { details } = useLibrary()
  const { document } = useEditing()
  const options = [
    ...(details?.channels ?? []).map(({ id, name }) => ({
      value: `channel ${id}`,
      label: year.channel(name)
    })),
    ...(details?.branches ?? [])
      .filter(({ id }) => document.branches[id])
      .map(({ id, name }) => ({ value: `branch ${id}`, label: year.branch(name) }))
  ]
  const [value, setValue] = useState(options[0]?.value ?? '')
  const who = useMemo(() => whoOf(value), [value])
  return [who, <Choice key="who" {...{ label, value, options }} onChange={setValue} />]
}

function whoOf(value: string): Who | undefined {
  const [kind, id] = value.split(' ')
  if (!id) return undefined
  return kind === 'channel' ? { channel_id: id } : { branch_id: id }
}
