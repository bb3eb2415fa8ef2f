import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'
import { api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { paths } from '../routes.ts'
import { ForbiddenPage } from '../shell/not-found.tsx'
import { useSession } from '../shell/session.tsx'
import { useTitle } from '../shell/title.ts'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import { AttentionPart } from './attention.tsx'
import { CentralDays } from './central-days.tsx'
import { ChoreList } from './chores.tsx'
import type { Chore, DeadDelivery, QuarantinedChange } from './contract.ts'
import { DeadList } from './dead.tsx'
import { QuarantineList } from './quarantine.tsx'
import { useOperatorTexts } from './texts.ts'
import './operator.css'

const PARTS = {
  attention: 'aandacht',
  dead: 'niet-verwerkt',
  quarantine: 'onbekend-kanaal',
  chores: 'klussen',
  central: 'landelijke-dagen'
} as const
type Part = keyof typeof PARTS
const LOOK_AGAIN_MS = 30_000

/** How the service runs, for the people who run it: what failed, with replay, and the chores. */
export default function OperatorPage() {
  const operator = useOperatorTexts()
  const { person } = useSession()
  const [search] = useSearchParams()
  useTitle(operator.title)
  if (!person.operator) return <ForbiddenPage />
  const part =
    (Object.keys(PARTS) as Part[]).find((name) => PARTS[name] === search.get('deel')) ?? 'attention'
  return (
    <div className="page">
      <div className="column wide">
        <header>
          <h1>{operator.title}</h1>
          <p className="secondary">{operator.intro}</p>
        </header>
        <nav className="tabs" aria-label={operator.tabs}>
          {(Object.keys(PARTS) as Part[]).map((name) => (
            <Link
              key={name}
              href={`${paths.operator}?deel=${PARTS[name]}`}
              aria-current={name === part ? 'page' : undefined}
            >
              {name === 'central' ? operator.central.title : operator[name]}
            </Link>
          ))}
        </nav>
        {part === 'attention' && <AttentionPart />}
        {part === 'dead' && <Dead />}
        {part === 'quarantine' && <Quarantine />}
        {part === 'chores' && <Chores />}
        {part === 'central' && <CentralDays />}
      </div>
    </div>
  )
}

function Dead() {
  const operator = useOperatorTexts()
  return (
    <Listed<DeadDelivery> part="dead" intro={operator.deadIntro} empty={operator.deadEmpty}>
      {(items) => <DeadList items={items} />}
    </Listed>
  )
}

function Quarantine() {
  const operator = useOperatorTexts()
  return (
    <Listed<QuarantinedChange>
      part="quarantine"
      intro={operator.quarantineIntro}
      empty={operator.quarantineEmpty}
    >
      {(items) => <QuarantineList items={items} />}
    </Listed>
  )
}

function Chores() {
  const operator = useOperatorTexts()
  return (
    <Listed<Chore> part="chores" intro={operator.choresIntro} empty={operator.choresEmpty}>
      {(items) => <ChoreList items={items} />}
    </Listed>
  )
}

interface ListedProps<Item> {
  part: Exclude<Part, 'attention' | 'central'>
  intro: string
  empty: string
  children: (items: Item[]) => ReactNode
}

function Listed<Item>({ part, intro, empty, children }: ListedProps<Item>) {
  const operator = useOperatorTexts()
  const { data, error, refetch } = useQuery({
    queryKey: keys.operator(part),
    queryFn: ({ signal }) => api.get<{ items: Item[] }>(`/api/operator/${part}`, { signal }),
    refetchInterval: LOOK_AGAIN_MS,
    staleTime: 0
  })
  return (
    <section aria-labelledby="part-title" className="part">
      <h2 id="part-title">{operator[part]}</h2>
      <p className="secondary">{intro}</p>
      {!data && (error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingState />)}
      {data?.items.length === 0 && <EmptyState icon="check" title={empty} />}
      {data && data.items.length > 0 && children(data.items)}
    </section>
  )
}
