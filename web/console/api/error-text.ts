import { ApiError, isOffline } from './client.ts'

/** The server's own words where it gave them: they are in the person's language already. */
export function errorText(error: unknown, texts: { offline: string; unknown: string }): string {
  if (isOffline(error)) return texts.offline
  return (error instanceof ApiError && error.message) || texts.unknown
}
