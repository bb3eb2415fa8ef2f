import { useMutation } from '@tanstack/react-query'
import { api, ApiError } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { keys } from '../api/keys.ts'
import { queries } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'
import type { CentralDay } from './contract.ts'
import { useOperatorTexts } from './texts.ts'

export type CentralFields = Omit<CentralDay, 'id'>

const PATH = '/api/operator/central-days'
const again = () => queries.invalidateQueries({ queryKey: keys.operator('central-days') })

/** Saving and removing central days; what was removed can be put back. */
export function useCentral() {
  const { common } = useTexts()
  const { central } = useOperatorTexts()
  const tell = (error: unknown) => {
    // what is wrong with a field is said there
    const told = error instanceof ApiError && Object.keys(error.fields).length > 0
    if (!told) showToast({ text: errorText(error, common.errors) })
  }
  const save = useMutation({
    mutationFn: ({ id, fields }: { id: string | null; fields: CentralFields }) =>
      id === null ? api.post(PATH, fields) : api.put(`${PATH}/${id}`, fields),
    onSuccess: () => {
      showToast({ text: central.saved })
      return again()
    },
    onError: tell
  })
  const remove = useMutation({
    mutationFn: ({ id }: CentralDay) => api.delete(`${PATH}/${id}`),
    onSuccess: (_answer, { id: _gone, ...fields }) => {
      const run = () => save.mutate({ id: null, fields })
      showToast({ text: central.removed(fields.name), action: { label: central.putBack, run } })
      return again()
    },
    onError: tell
  })
  return { save, remove }
}
