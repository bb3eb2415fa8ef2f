/** What a library wants done with personal data in messages. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiError, api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Radios } from '../ui/radios.tsx'
import { Switch } from '../ui/switch.tsx'
import { TextField } from '../ui/text-field.tsx'
import { showToast } from '../ui/toasts.tsx'
import type { Settings } from './contract.ts'
import { settingsPath, settingsQuery } from './queries.ts'
import { useSensitiveTexts } from './texts.ts'

export function SensitiveSettings() {
  const { settings: words } = useSensitiveTexts()
  const { id, may } = useLibrary()
  const { data } = useQuery(settingsQuery(id))
  return (
    <section className="channel-card">
      <h2>{words.title}</h2>
      <p className="secondary">{words.intro}</p>
      {!may('sensitive_settings') && <p className="secondary">{words.admin}</p>}
      {data && <Form key={data.version} saved={data} allowed={may('sensitive_settings')} />}
    </section>
  )
}

function Form({ saved, allowed }: { saved: Settings; allowed: boolean }) {
  const { settings: words } = useSensitiveTexts()
  const [wanted, setWanted] = useState(saved.settings)
  const { save, faults } = useSave(saved)
  const set = (change: Partial<Settings['settings']>) => setWanted({ ...wanted, ...change })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save(wanted)
  }
  return (
    <form className="channel-form" onSubmit={submit} noValidate>
      <Switch
        isSelected={wanted.mask_inbound}
        isDisabled={!allowed}
        aria-describedby="sensitive-mask"
        onChange={(mask_inbound) => set({ mask_inbound })}
      >
        {words.mask}
      </Switch>
      <p className="secondary" id="sensitive-mask">
        {words.maskText}
      </p>
      {allowed && (
        <>
          <Radios
            label={words.outbound}
            value={wanted.outbound}
            options={[
              { value: 'warn', label: words.warn },
              { value: 'refuse', label: words.refuse }
            ]}
            onChange={(outbound) => set({ outbound })}
          />
          <TextField
            label={words.pattern}
            hint={words.patternText}
            value={wanted.card_pattern ?? ''}
            error={faults.card_pattern}
            onChange={(card_pattern) => set({ card_pattern: card_pattern || null })}
          />
          <TextField
            label={words.pin}
            hint={words.pinText}
            input={{ inputMode: 'numeric' }}
            value={wanted.pin_length === null ? '' : String(wanted.pin_length)}
            error={faults.pin_length}
            onChange={(typed) => set({ pin_length: numberIn(typed) })}
          />
          <Button type="submit" look="main">
            {words.save}
          </Button>
        </>
      )}
    </form>
  )
}

const numberIn = (typed: string): number | null => {
  const digits = typed.replace(/\D/g, '').slice(0, 2)
  return digits === '' ? null : Number(digits)
}

function useSave({ version }: Settings) {
  const { settings: words } = useSensitiveTexts()
  const { common } = useTexts()
  const libraryId = useLibrary().id
  const queries = useQueryClient()
  const [faults, setFaults] = useState<Record<string, string>>({})
  const save = async (settings: Settings['settings']) => {
    try {
      const after = await api.put<Settings>(settingsPath(libraryId), { version, settings })
      setFaults({})
      queries.setQueryData(settingsQuery(libraryId).queryKey, after)
      showToast({ text: words.saved })
    } catch (error) {
      if (error instanceof ApiError) setFaults(faultsIn(error.fields))
      if (error instanceof ApiError && error.status === 409)
        void queries.invalidateQueries(settingsQuery(libraryId))
      showToast({ text: words.failed(errorText(error, common.errors)) })
    }
  }
  return { save, faults }
}

/** `settings.card_pattern` is the field of that name here. */
const faultsIn = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([path, fault]) => [path.replace(/^settings\./, ''), fault]))
