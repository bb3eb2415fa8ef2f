import { useLibrary } from '../shell/session.tsx'
import { useLanguage } from '../texts/use-texts.tsx'
import { useEditing } from './editing.tsx'
import { useHoursTexts } from './texts.ts'

/** What things in the document are called; what is gone has no name. */
export function useNames() {
  const { details } = useLibrary()
  const { saved } = useEditing()
  const language = useLanguage()
  const { parts } = useHoursTexts()
  return {
    branch: (id: string) => details?.branches.find((branch) => branch.id === id)?.name ?? parts.unknown,
    channel: (id: string) => details?.channels.find((channel) => channel.id === id)?.name ?? parts.unknown,
    holiday: (id: string) => {
      const holiday = saved.holidays.find((day) => day.id === id)
      if (holiday) return language === 'nl' ? holiday.name : holiday.name_en
      return saved.central.find((day) => day.id === id)?.name ?? parts.unknown
    }
  }
}
