/** Who is signed in, and in which library. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { may, type Right } from '../../../workers/people/roles.ts'
import { api } from '../api/client.ts'
import type { Library, Membership, Session } from '../api/contract.ts'
import { keys } from '../api/keys.ts'
import { createDates, type Dates } from '../texts/dates.ts'
import { useLanguage } from '../texts/use-texts.tsx'
import { lastLibrary } from './home.ts'
import { ownTab } from './tab-memory.ts'

const HOME_ZONE = 'Europe/Amsterdam'

/** Before anything is shown: what the tab remembers is this person's, or it is gone. */
export function begin(session: Session): Session {
  ownTab(session.person.id)
  return session
}

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: async ({ signal }) => begin(await api.get<Session>('/api/session', { signal })),
  staleTime: Number.POSITIVE_INFINITY
})
export const libraryQuery = (libraryId: string) =>
  queryOptions({
    queryKey: keys.details(libraryId),
    queryFn: ({ signal }) => api.get<Library>(`/api/libraries/${libraryId}`, { signal })
  })

const SessionContext = createContext<Session | undefined>(undefined)
const LibraryContext = createContext<Membership | undefined>(undefined)

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}
export function LibraryProvider({ library, children }: { library: Membership; children: ReactNode }) {
  return <LibraryContext.Provider value={library}>{children}</LibraryContext.Provider>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('outside the signed-in part')
  return session
}

export interface LibraryHere extends Membership {
  /** channels, colleagues and branches; undefined until loaded */
  details: Library | undefined
  /** hides what the server would refuse */
  may: (right: Right) => boolean
}
/** The library of the address. */
export function useLibrary(): LibraryHere {
  const library = useContext(LibraryContext)
  if (!library) throw new Error('outside a library')
  const { data } = useQuery(libraryQuery(library.id))
  return useMemo(
    () => ({ ...library, details: data, may: (right) => may(library.role, right) }),
    [library, data]
  )
}

/** The library that the menu is about: that of the address, else the one last used. */
export function useMenuLibrary(): Membership | undefined {
  const here = useContext(LibraryContext)
  const session = useSession()
  return here ?? lastLibrary(session)
}

/** Dates in the person's language, on the clock of the library. */
export function useDates(): Dates {
  const zone = useContext(LibraryContext)?.time_zone ?? HOME_ZONE
  const language = useLanguage()
  return useMemo(() => createDates(language, zone), [language, zone])
}
