import { useMutation } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { keys } from '../api/keys.ts'
import { queries } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'
import { useOperatorTexts } from './texts.ts'

/** Processes one delivery again and says what became of it. `path`: below `/api/operator/`. */
export function useReplay(part: 'dead' | 'quarantine') {
  const { common } = useTexts()
  const operator = useOperatorTexts()
  return useMutation({
    mutationFn: (path: string) =>
      api.post<{ state?: string } | undefined>(`/api/operator/${part}/${path}/replay`),
    onSuccess: (answer) => {
      showToast({ text: answer?.state === 'waiting' ? operator.stillUnknown : operator.replayed })
      void queries.invalidateQueries({ queryKey: keys.operator('attention') })
      return queries.invalidateQueries({ queryKey: keys.operator(part) })
    },
    onError: (error) => void showToast({ text: errorText(error, common.errors) })
  })
}
