import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import { useLanguage } from '../texts/use-texts.tsx'
import { CentralForm } from './central-form.tsx'
import type { CentralDay } from './contract.ts'
import { useOperatorTexts } from './texts.ts'
import { useCentral } from './use-central.ts'

/** The school holidays and the days on which all libraries are closed: what is over is left out. */
export function CentralDays() {
  const { central } = useOperatorTexts()
  const [open, setOpen] = useState<string | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: keys.operator('central-days'),
    queryFn: ({ signal }) => api.get<{ items: CentralDay[] }>('/api/operator/central-days', { signal })
  })
  const today = new Date().toISOString().slice(0, 10)
  const items = data?.items.filter((item) => item.until_on >= today) ?? []
  return (
    <section aria-labelledby="part-title" className="part">
      <h2 id="part-title">{central.title}</h2>
      <p className="secondary">{central.intro}</p>
      {open === 'new' ? (
        <CentralForm onDone={() => setOpen(null)} />
      ) : (
        <p>
          <Button onPress={() => setOpen('new')}>{central.add}</Button>
        </p>
      )}
      {!data && (error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingState />)}
      {data && items.length === 0 && <EmptyState icon="check" title={central.empty} />}
      <ul className="deliveries">
        {items.map((item) =>
          open === item.id ? (
            <li key={item.id} className="delivery">
              <CentralForm item={item} onDone={() => setOpen(null)} />
            </li>
          ) : (
            <CentralLine key={item.id} item={item} onChange={() => setOpen(item.id)} />
          )
        )}
      </ul>
    </section>
  )
}

function CentralLine({ item, onChange }: { item: CentralDay; onChange: () => void }) {
  const { central } = useOperatorTexts()
  const { remove } = useCentral()
  const range = useRange()
  const name = `${item.name}, ${range(item)}`
  return (
    <li className="delivery">
      <div>
        <h3>{item.name}</h3>
        <p className="secondary">{range(item)}</p>
        <p>
          <Chip>{central.kinds[item.kind]}</Chip>{' '}
          <Chip look="outline">{central.regions[item.region ?? 'all']}</Chip>
        </p>
      </div>
      <Button aria-label={`${central.change}: ${name}`} onPress={onChange}>
        {central.change}
      </Button>
      <Button
        look="quiet"
        aria-label={`${central.remove}: ${name}`}
        isPending={remove.isPending}
        onPress={() => remove.mutate(item)}
      >
        {central.remove}
      </Button>
    </li>
  )
}

/** `za 10 okt 2026 – zo 18 okt 2026` */
function useRange() {
  const language = useLanguage()
  const words = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    ...({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const)
  })
  return ({ from_on, until_on }: CentralDay) =>
    from_on === until_on
      ? words.format(Date.parse(from_on))
      : words.formatRange(Date.parse(from_on), Date.parse(until_on))
}
