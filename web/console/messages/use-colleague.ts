import { colleagueName } from '../conversations/names.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'

/** Names of colleagues as this reader reads them. */
export function useColleague(): (id: string | null) => string {
  const { details } = useLibrary()
  const { inbox } = useTexts()
  return (id) => colleagueName(id, details?.members ?? [], inbox)
}
