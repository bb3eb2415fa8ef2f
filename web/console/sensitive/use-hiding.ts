import { useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { keys } from '../api/keys.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'
import { useSensitiveTexts } from './texts.ts'

/** Hides a piece of a message for good, or removes its file, and says whether it worked. */
export function useHiding(conversationId: string) {
  const queries = useQueryClient()
  const { common } = useTexts()
  const { marks, photo } = useSensitiveTexts()
  const library = useLibrary().id
  const path = `/api/libraries/${library}`
  const done = async (text: string) => {
    await queries.invalidateQueries({ queryKey: keys.messages(library, conversationId) })
    showToast({ text })
  }
  return {
    hide: async (messageId: string, text: string): Promise<boolean> => {
      try {
        await api.post(`${path}/messages/${messageId}/mask`, { text })
        await done(marks.hidden)
        return true
      } catch (error) {
        showToast({ text: marks.hideFailed(errorText(error, common.errors)) })
        return false
      }
    },
    removeFile: async (id: string): Promise<void> => {
      try {
        await api.delete(`${path}/attachments/${id}`)
        await done(photo.removed)
      } catch (error) {
        showToast({ text: photo.failed(errorText(error, common.errors)) })
      }
    }
  }
}
