import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { useDates } from '../shell/session.tsx'
import { paths } from '../routes.ts'
import { Chip } from '../ui/chip.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import type { Attention, AttentionLine, AttentionList, LateLine } from './contract.ts'
import { useOperatorTexts } from './texts.ts'

const LOOK_AGAIN_MS = 30_000

/** What an operator must know first: what is dead, uncertain or late in any library, and what to do about it. */
export function AttentionPart() {
  const operator = useOperatorTexts()
  const { data, error, refetch } = useQuery({
    queryKey: keys.operator('attention'),
    queryFn: ({ signal }) => api.get<Attention>('/api/operator/attention', { signal }),
    refetchInterval: LOOK_AGAIN_MS,
    staleTime: 0
  })
  return (
    <section aria-labelledby="part-title" className="part">
      <h2 id="part-title">{operator.attention}</h2>
      <p className="secondary">{operator.attentionIntro}</p>
      {data ? (
        <Lists data={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingState />
      )}
    </section>
  )
}

function Lists({ data }: { data: Attention }) {
  const operator = useOperatorTexts()
  const { dead, uncertain, late, mails, chores } = data
  const nothing = dead.count + uncertain.count + late.count + chores.length === 0 && mails === null
  if (nothing) return <EmptyState icon="check" title={operator.attentionEmpty} level={3} />
  return (
    <>
      <Group title={operator.deadTitle} what={operator.deadWhat} list={dead}>
        <LinkButton href={`${paths.operator}?deel=niet-verwerkt`}>{operator.toDead}</LinkButton>
      </Group>
      <Group title={operator.uncertainTitle} what={operator.uncertainWhat} list={uncertain} />
      <Group<LateLine>
        title={operator.lateTitle}
        what={operator.lateWhat}
        list={late}
        kindOf={(line) => operator.kinds[line.kind]}
        more={mails && <Line title={operator.mails} count={mails.count} oldest_at={mails.oldest_at} />}
      />
      <Chores chores={chores} />
    </>
  )
}

interface GroupProps<Item> {
  title: string
  what: string
  list: AttentionList<Item>
  kindOf?: (line: Item) => string
  more?: ReactNode
  /** what one can do here */
  children?: ReactNode
}

function Group<Item extends AttentionLine>({ title, what, list, kindOf, more, children }: GroupProps<Item>) {
  const operator = useOperatorTexts()
  if (list.count === 0 && !more) return null
  const hidden = list.libraries - new Set(list.lines.map((line) => line.library_id)).size
  return (
    <div className="group">
      <h3>{title}</h3>
      <p className="secondary">{what}</p>
      <ul className="deliveries">
        {more}
        {list.lines.map((line) => {
          const kind = kindOf?.(line)
          const library = line.library ?? line.library_id
          return (
            <Line
              key={`${line.library_id} ${kind}`}
              title={kind ? `${library}: ${kind}` : library}
              count={line.count}
              oldest_at={line.oldest_at}
            />
          )
        })}
      </ul>
      {hidden > 0 && <p className="secondary">{operator.moreLibraries(hidden)}</p>}
      {children && <p>{children}</p>}
    </div>
  )
}

function Line({ title, count, oldest_at }: { title: string; count: number; oldest_at: number }) {
  const operator = useOperatorTexts()
  const dates = useDates()
  return (
    <li className="delivery">
      <div>
        <h4>{title}</h4>
        <p className="secondary">{operator.since(dates.moment(oldest_at, Date.now()))}</p>
      </div>
      <Chip look="late" icon="alert">
        {operator.pieces(count)}
      </Chip>
    </li>
  )
}

function Chores({ chores }: { chores: Attention['chores'] }) {
  const operator = useOperatorTexts()
  const dates = useDates()
  if (chores.length === 0) return null
  return (
    <div className="group">
      <h3>{operator.choresTitle}</h3>
      <p className="secondary">{operator.choresWhat}</p>
      <ul>
        {chores.map(({ id, trouble, last_finished_at, lag_ms }) => (
          <li className="delivery" key={id}>
            <div>
              <h4>{operator.choreNames[id]}</h4>
              <p className="secondary">
                {last_finished_at === null
                  ? operator.never
                  : operator.finished(dates.moment(last_finished_at, Date.now()))}
                {trouble === 'behind' && ` · ${operator.lag(Math.round(lag_ms / 60_000))}`}
              </p>
            </div>
            <Chip look="late" icon="alert">
              {operator.troubles[trouble]}
            </Chip>
          </li>
        ))}
      </ul>
    </div>
  )
}
