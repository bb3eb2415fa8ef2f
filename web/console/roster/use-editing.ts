import { useQueryClient } from '@tanstack/react-query'
import { useVersioned, type Versioned } from '../editing/use-versioned.ts'
import { useLibrary } from '../shell/session.tsx'
import type { Roster, Shown } from './contract.ts'
import { dutyQuery, restoreRoster, rosterQuery, saveRoster } from './queries.ts'
import { useRosterTexts } from './texts.ts'

export function useEditing(shown: Shown): Versioned<Roster> {
  const queries = useQueryClient()
  const { id } = useLibrary()
  const { save: words } = useRosterTexts()
  return useVersioned<Roster>({
    ...{ key: `roster ${id}`, version: shown.version, value: shown.document, words },
    save: (made_from, roster) => saveRoster(id, made_from, roster),
    restore: (made_from, to) => restoreRoster(id, made_from, to),
    refresh: async () => {
      await queries.fetchQuery(rosterQuery(id))
      void queries.invalidateQueries(dutyQuery(id))
    }
  })
}
