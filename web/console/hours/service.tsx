/** When staff answer: one sentence a channel. */
import { useId } from 'react'
import { Link } from 'wouter'
import type { Channel } from '../api/contract.ts'
import { pathOf } from './sections.ts'
import { useLibrary } from '../shell/session.tsx'
import { EmptyState } from '../ui/states.tsx'
import { ChannelExceptions } from './channel-exceptions.tsx'
import { Choice } from './choice.tsx'
import { channelHours, useEditing, withChannelHours } from './editing.tsx'
import { NowLine } from './now-line.tsx'
import { ChannelSeasons } from './channel-seasons.tsx'
import { useHoursTexts } from './texts.ts'
import { FieldFaults } from './time-field.tsx'
import { useNames } from './use-names.ts'
import { WeekGrid } from './week-grid.tsx'
import { WeekText } from './week-text.tsx'

const OWN = 'own'

export function Service() {
  const { service } = useHoursTexts()
  const { details } = useLibrary()
  const { document } = useEditing()
  if (details?.channels.length === 0)
    return (
      <EmptyState icon="channel" title={service.noChannels}>
        {service.noChannelsText}
      </EmptyState>
    )
  return (
    <>
      {details?.channels.map((channel) => (
        <ChannelHoursCard key={channel.id} channel={channel} />
      ))}
      {Object.keys(document.branches).length > 0 && <BranchesToday />}
    </>
  )
}

function ChannelHoursCard({ channel }: { channel: Channel }) {
  const id = useId()
  const { mayEdit, document } = useEditing()
  const hours = channelHours(document, channel.id)
  return (
    <section className="hours-card" aria-labelledby={id}>
      <h2 id={id}>{channel.name}</h2>
      <NowLine who={{ channel_id: channel.id }} />
      {mayEdit ? <Sentence channel={channel} /> : <SentenceText channel={channel} />}
      {hours.follows === null && <OwnWeek channel={channel} />}
      {(mayEdit || hours.seasons.length > 0) && <ChannelSeasons channelId={channel.id} />}
    </section>
  )
}

/** *We beantwoorden WhatsApp [zoals vestiging Centrum], behalve …* */
function Sentence({ channel }: { channel: Channel }) {
  const { service } = useHoursTexts()
  const { details } = useLibrary()
  const { document, change } = useEditing()
  const { follows, week } = channelHours(document, channel.id)
  const names = useNames()
  const branches = details?.branches ?? []
  const gone = follows !== null && !branches.some(({ id }) => id === follows)
  const options = [
    ...branches.map(({ id, name }) => ({ value: id, label: service.asBranch(name) })),
    ...(gone ? [{ value: follows, label: service.asBranch(names.branch(follows)) }] : []),
    { value: OWN, label: service.own }
  ]
  const follow = (value: string) => change((now) => withChannelHours(now, channel.id, following(value, week)))
  return (
    <div className="sentence">
      <p>
        {service.answer(channel.name)}{' '}
        <Choice
          inline
          label={service.how}
          field={`channels.${channel.id}.follows`}
          value={follows ?? OWN}
          options={options}
          onChange={follow}
        />
        {follows === null ? ':' : week.some((day) => day !== null) ? `, ${service.except}` : '.'}
      </p>
      {follows !== null && <ChannelExceptions channelId={channel.id} />}
      {follows !== null && <Followed branchId={follows} channelId={channel.id} />}
    </div>
  )
}

/** What a channel has at first as a follower, or on its own. */
function following(value: string, week: readonly (unknown[] | null)[]) {
  if (value !== OWN) return { follows: value, week: week.map(() => null) }
  const office = [{ from: '10:00', until: '17:00' }]
  const nothing = week.every((day) => day === null)
  return {
    follows: null,
    week: week.map((day, index) =>
      nothing ? (index < 5 ? office : []) : ((day ?? []) as { from: string; until: string }[])
    )
  }
}

/** What following means, or that nothing is known of that branch. */
function Followed({ branchId, channelId }: { branchId: string; channelId: string }) {
  const { service } = useHoursTexts()
  const { id } = useLibrary()
  const { document } = useEditing()
  const names = useNames()
  if (document.branches[branchId]) return <p className="secondary">{service.followsText}</p>
  return (
    <div>
      <FieldFaults id={`${channelId}-follows`} fields={[[`channels.${channelId}.follows`, branchId]]} />
      <p className="secondary">
        {service.unknownBranch(names.branch(branchId))}{' '}
        <Link href={pathOf(id, 'branches', branchId)}>{service.toBranch}</Link>
      </p>
    </div>
  )
}

function SentenceText({ channel }: { channel: Channel }) {
  const { service } = useHoursTexts()
  const { document } = useEditing()
  const { follows, week } = channelHours(document, channel.id)
  const names = useNames()
  if (follows === null)
    return (
      <p className="sentence">
        {service.answer(channel.name)} {service.own}:
      </p>
    )
  const exceptions = week.some((periods) => periods !== null)
  return (
    <div className="sentence">
      <p>
        {service.answer(channel.name)} {service.asBranch(names.branch(follows))}
        {exceptions ? `, ${service.except}` : '.'}
      </p>
      {exceptions && <WeekText week={week} />}
    </div>
  )
}

function OwnWeek({ channel }: { channel: Channel }) {
  const { service } = useHoursTexts()
  const { document, change, mayEdit } = useEditing()
  const { week } = channelHours(document, channel.id)
  if (!mayEdit) return <WeekText week={week} />
  return (
    <WeekGrid
      label={service.week}
      columns={[{ scope: `channels.${channel.id}.week`, name: channel.name, week }]}
      onChange={([next]) => next && change((now) => withChannelHours(now, channel.id, { week: next }))}
    />
  )
}

/** For who wants to know why a door is closed. */
function BranchesToday() {
  const { service } = useHoursTexts()
  const { details, id } = useLibrary()
  const { document } = useEditing()
  const title = useId()
  return (
    <section className="hours-card" aria-labelledby={title}>
      <h2 id={title}>{service.branchesToday}</h2>
      <ul className="branch-lines">
        {details?.branches
          .filter((branch) => document.branches[branch.id])
          .map((branch) => (
            <li key={branch.id}>
              <Link href={pathOf(id, 'branches', branch.id)}>{branch.name}</Link>
              <NowLine who={{ branch_id: branch.id }} />
            </li>
          ))}
      </ul>
    </section>
  )
}
