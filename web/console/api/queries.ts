import { QueryClient } from '@tanstack/react-query'
import { ApiError, isOffline } from './client.ts'

const RETRIES = 2

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // the socket says what changed; what was not looked at for a while is asked for again
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (count, error) => count < RETRIES && isPassing(error)
    },
    mutations: { networkMode: 'always' }
  }
})

const isPassing = (error: unknown) => isOffline(error) || (error instanceof ApiError && error.status >= 500)
