import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { errorText } from '../api/error-text.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Switch } from '../ui/switch.tsx'
import { showToast } from '../ui/toasts.tsx'
import type { Shown } from './contract.ts'
import { dutyQuery, rosterQuery, switchRoster } from './queries.ts'
import { useRosterTexts } from './texts.ts'

/** What the library uses of it: for the admin alone. It holds at once, and a press takes it back. */
export function Switches({ shown }: { shown: Shown }) {
  const { switches: words } = useRosterTexts()
  const { common } = useTexts()
  const { id } = useLibrary()
  const queries = useQueryClient()
  const title = useId()
  const set = async (change: Partial<Pick<Shown, 'enabled' | 'presence'>>, told: string) => {
    const { enabled, presence } = { ...shown, ...change }
    queries.setQueryData(rosterQuery(id).queryKey, { ...shown, enabled, presence })
    try {
      queries.setQueryData(dutyQuery(id).queryKey, await switchRoster(id, { enabled, presence }))
      showToast({ text: told })
    } catch (error) {
      queries.setQueryData(rosterQuery(id).queryKey, shown)
      showToast({ text: words.failed(errorText(error, common.errors)) })
    }
  }
  return (
    <section className="hours-card" aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      <Switch
        isSelected={shown.enabled}
        onChange={(enabled) => void set({ enabled }, enabled ? words.on : words.off)}
      >
        {words.enabled}
      </Switch>
      <p className="secondary">{words.enabledText}</p>
      <Switch
        isSelected={shown.presence}
        onChange={(presence) => void set({ presence }, presence ? words.presenceOn : words.presenceOff)}
      >
        {words.presence}
      </Switch>
      <p className="secondary">{words.presenceText}</p>
    </section>
  )
}
