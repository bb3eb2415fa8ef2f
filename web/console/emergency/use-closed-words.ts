import { useLibrary } from '../shell/session.tsx'
import type { Emergency } from './contract.ts'
import { useEmergencyTexts } from './texts.ts'

/** What is closed, in words. */
export function useClosedWords(): (closed: Pick<Emergency, 'branches' | 'channels'>) => string {
  const { now } = useEmergencyTexts()
  const { details } = useLibrary()
  return ({ branches, channels }) => {
    if (branches === null) return now.everything
    const names = (details?.branches ?? []).filter(({ id }) => branches.includes(id)).map(({ name }) => name)
    return channels ? now.channels(names.join(', ')) : now.branches(names.join(', '))
  }
}
