import { type FormEvent, useState } from 'react'
import { ApiError } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Radios } from '../ui/radios.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { CentralDay } from './contract.ts'
import { useOperatorTexts } from './texts.ts'
import { type CentralFields, useCentral } from './use-central.ts'

const REGIONS = ['all', 'noord', 'midden', 'zuid'] as const
const KINDS = ['school_holiday', 'closure'] as const

const fieldsOf = (item: CentralDay | undefined): CentralFields => ({
  kind: item?.kind ?? 'school_holiday',
  region: item?.region ?? null,
  name: item?.name ?? '',
  from_on: item?.from_on ?? '',
  until_on: item?.until_on ?? ''
})

/** One of the central days, new or changed; what is wrong is said at its field. */
export function CentralForm({ item, onDone }: { item?: CentralDay; onDone: () => void }) {
  const { central } = useOperatorTexts()
  const [fields, setFields] = useState(() => fieldsOf(item))
  const { save } = useCentral()
  const wrong = save.error instanceof ApiError ? save.error.fields : {}
  const set = (change: Partial<CentralFields>) => setFields({ ...fields, ...change })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ id: item?.id ?? null, fields }, { onSuccess: onDone })
  }
  return (
    <form className="part" onSubmit={submit} noValidate aria-label={item ? item.name : central.add}>
      <TextField
        label={central.name}
        value={fields.name}
        onChange={(name) => set({ name })}
        error={wrong.name}
        autoFocus
      />
      <Radios
        label={central.kind}
        value={fields.kind}
        options={KINDS.map((value) => ({ value, label: central.kinds[value] }))}
        onChange={(kind) => set({ kind })}
      />
      <Radios
        label={central.region}
        value={fields.region ?? 'all'}
        options={REGIONS.map((value) => ({ value, label: central.regions[value] }))}
        onChange={(region) => set({ region: region === 'all' ? null : region })}
      />
      <TextField
        label={central.from}
        type="date"
        value={fields.from_on}
        onChange={(from_on) => set({ from_on })}
        error={wrong.from_on}
      />
      <TextField
        label={central.until}
        hint={central.untilHint}
        type="date"
        value={fields.until_on}
        onChange={(until_on) => set({ until_on })}
        error={wrong.until_on}
      />
      <p>
        <Button look="main" type="submit" isPending={save.isPending}>
          {central.save}
        </Button>{' '}
        <Button look="quiet" onPress={onDone}>
          {central.cancel}
        </Button>
      </p>
    </form>
  )
}
