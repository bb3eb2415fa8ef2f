import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import type { ClosingPlan, Emergencies } from './contract.ts'

const LOOK_AGAIN_MS = 10_000
const keyOf = (libraryId: string) => [...keys.library(libraryId), 'emergencies']

export const emergenciesQuery = (libraryId: string) =>
  queryOptions({
    queryKey: keyOf(libraryId),
    queryFn: ({ signal }) => api.get<Emergencies>(`/api/libraries/${libraryId}/emergencies`, { signal }),
    staleTime: 0,
    // who was told changes by itself
    refetchInterval: ({ state }) => (state.data?.items.some((item) => item.on) ? LOOK_AGAIN_MS : false)
  })

export interface Wish {
  branches: string[] | null
  channels: boolean
  until_at: number | null
}

export const planQuery = (libraryId: string, wish: Wish) =>
  queryOptions({
    queryKey: [...keyOf(libraryId), 'plan', wish],
    queryFn: () => api.post<ClosingPlan>(`/api/libraries/${libraryId}/emergencies/plan`, wish),
    placeholderData: keepPreviousData,
    staleTime: 0
  })

/** After a change: this screen, and the banner of every page. */
export const lookAgain = (queries: QueryClient, libraryId: string) =>
  Promise.all([
    queries.invalidateQueries({ queryKey: keyOf(libraryId) }),
    queries.invalidateQueries({ queryKey: keys.details(libraryId) })
  ])
