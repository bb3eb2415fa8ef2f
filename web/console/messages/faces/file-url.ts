import { useLibrary } from '../../shell/session.tsx'

/** Where the browser fetches a file; the server asks for the session each time. */
export function useFileUrl(id: string): string {
  return `/api/libraries/${useLibrary().id}/attachments/${id}`
}
