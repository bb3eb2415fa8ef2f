import { useQueryClient } from '@tanstack/react-query'
import type { AutoReplies } from '../../../workers/auto-replies/schema.ts'
import { useVersioned, type Versioned } from '../editing/use-versioned.ts'
import { useLibrary } from '../shell/session.tsx'
import type { Shown } from './contract.ts'
import { restore, save, shownQuery } from './queries.ts'
import { useAutoReplyTexts } from './texts.ts'

export interface Editing extends Omit<Versioned<AutoReplies>, 'value' | 'change'> {
  settings: AutoReplies
  change: (change: Partial<AutoReplies>) => void
}

export function useEditing(shown: Shown): Editing {
  const queries = useQueryClient()
  const { id } = useLibrary()
  const { save: words } = useAutoReplyTexts()
  const { value, change, ...rest } = useVersioned<AutoReplies>({
    ...{ key: `auto-replies ${id}`, version: shown.version, value: shown.settings, words },
    save: (made_from, settings) => save(id, made_from, settings),
    restore: (made_from, to) => restore(id, made_from, to),
    refresh: () => queries.fetchQuery(shownQuery(id))
  })
  return { ...rest, settings: value, change: (part) => change({ ...value, ...part }) }
}
