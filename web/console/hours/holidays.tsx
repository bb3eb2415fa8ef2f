/** What the library does on days that are the same for all. What it does not choose is as the rule says. */
import { type ReactNode, useId } from 'react'
import type { HolidayChoice, HoursDocument } from '../../../workers/hours/schema.ts'
import { useDates } from '../shell/session.tsx'
import { useLanguage } from '../texts/use-texts.tsx'
import { Switch } from '../ui/switch.tsx'
import { Choice } from './choice.tsx'
import type { Hours } from './contract.ts'
import { useEditing } from './editing.tsx'
import { isClosed, LIBERATION, withChoice } from './holiday-rules.ts'
import { useHoursTexts } from './texts.ts'
import { FieldFaults, TimeField } from './time-field.tsx'
import { showTime } from './times.ts'
import { useDayWords } from './use-day-words.ts'
import { useNames } from './use-names.ts'

type Holiday = Hours['holidays'][number]

export function Holidays() {
  const { holidays: words } = useHoursTexts()
  const { saved, mayEdit } = useEditing()
  const title = useId()
  const of = (group: Holiday['group']) => saved.holidays.filter((day) => day.group === group)
  return (
    <section className="hours-card" aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      {mayEdit && <p className="secondary">{words.intro}</p>}
      <HolidayList days={of('national')} />
      <h3>{words.earlyTitle}</h3>
      <HolidayList days={of('early')} />
      <h3>{words.localTitle}</h3>
      {mayEdit && <p className="secondary">{words.localIntro}</p>}
      <HolidayList days={of('local')} />
      <CentralDays />
    </section>
  )
}

/** What the operator closes for everybody. */
function CentralDays() {
  const { holidays: words, seasons } = useHoursTexts()
  const { saved, document } = useEditing()
  const day = useDayWords()
  const days = saved.central.filter(
    ({ kind, region }) => kind === 'closure' && (region === null || region === document.region)
  )
  if (days.length === 0) return null
  return (
    <>
      <h3>{words.centralTitle}</h3>
      <ul className="holidays">
        {days.map(({ id, name, from_on, until_on }) => (
          <HolidayLine
            key={id}
            id={id}
            name={name}
            when={from_on === until_on ? day(from_on, 'weekday') : seasons.range(day(from_on), day(until_on))}
          >
            <ClosedSwitch id={id} name={name} />
          </HolidayLine>
        ))}
      </ul>
    </>
  )
}

function HolidayList({ days }: { days: readonly Holiday[] }) {
  const { holidays: words } = useHoursTexts()
  const names = useNames()
  const day = useDayWords()
  const today = useDates().dayKey(Date.now())
  return (
    <ul className="holidays">
      {days.map(({ id, group, days: dates }) => {
        const name = names.holiday(id)
        const next = dates.find(({ on }) => on >= today)?.on
        return (
          <HolidayLine key={id} id={id} name={name} when={next ? words.next(day(next, 'weekday')) : ''}>
            {id === LIBERATION ? (
              <Liberation />
            ) : group === 'early' ? (
              <Early id={id} name={name} />
            ) : (
              <ClosedSwitch id={id} name={name} />
            )}
          </HolidayLine>
        )
      })}
    </ul>
  )
}

interface HolidayLineProps {
  id: string
  name: string
  when: string
  children: ReactNode
}

function HolidayLine({ id, name, when, children }: HolidayLineProps) {
  const { holidays: words } = useHoursTexts()
  const { document, saved } = useEditing()
  const choice = document.holidays[id]
  const aside = choice?.state === 'open' && choice.closes_at === null && isClosed(saved, undefined, id)
  return (
    <li>
      <div>
        <span className="holiday-name">{name}</span>
        <span className="secondary">{when}</span>
        {aside && <span className="secondary">{words.setAside}</span>}
      </div>
      {children}
    </li>
  )
}

/** Puts a choice into the document, or takes it out where it is no other than the rule. */
function useChoose(id: string): (choice: HolidayChoice | undefined) => void {
  const { change, saved } = useEditing()
  return (choice) =>
    change((now): HoursDocument => ({ ...now, holidays: withChoice(now, saved, id, choice) }))
}

function ClosedSwitch({ id, name }: { id: string; name: string }) {
  const { holidays: words } = useHoursTexts()
  const { document, saved, mayEdit } = useEditing()
  const choose = useChoose(id)
  const closed = isClosed(saved, document, id)
  if (!mayEdit) return <span>{closed ? words.closedWord : words.openWord}</span>
  return (
    <Switch
      isSelected={closed}
      aria-label={words.closedOn(name)}
      onChange={(on) => choose({ state: on ? 'closed' : 'open', closes_at: null })}
    >
      {words.closed}
    </Switch>
  )
}

/** 5 May: off by the rule in years that end in 0 or 5. */
function Liberation() {
  const { holidays: words } = useHoursTexts()
  const { document, mayEdit } = useEditing()
  const choose = useChoose(LIBERATION)
  const state = document.holidays[LIBERATION]?.state ?? 'lustrum'
  const labels = { closed: words.always, lustrum: words.lustrum, open: words.never }
  if (!mayEdit) return <span>{labels[state]}</span>
  return (
    <Choice
      inline
      label={words.liberation}
      value={state}
      options={(['closed', 'lustrum', 'open'] as const).map((value) => ({ value, label: labels[value] }))}
      onChange={(next) => choose(next === 'lustrum' ? undefined : { state: next, closes_at: null })}
    />
  )
}

const USUAL_END = '17:00'

/** Open, but not until its usual end; or closed all day. */
function Early({ id, name }: { id: string; name: string }) {
  const { holidays: words } = useHoursTexts()
  const { document, mayEdit } = useEditing()
  const language = useLanguage()
  const choose = useChoose(id)
  const choice = document.holidays[id]
  const time = choice?.state === 'open' ? choice.closes_at : null
  const state = choice?.state === 'closed' ? 'closed' : time === null ? 'usual' : 'early'
  const labels = { usual: words.usual, early: words.early, closed: words.closedWord }
  const spoken = time === null ? labels[state] : words.earlyWords(showTime(time, language))
  if (!mayEdit) return <span>{spoken}</span>
  const faultsAt = `holiday-${id}`
  const set = (next: keyof typeof labels) => {
    if (next === 'usual') choose(undefined)
    else
      choose(
        next === 'closed' ? { state: 'closed', closes_at: null } : { state: 'open', closes_at: USUAL_END }
      )
  }
  return (
    <div className="early">
      <Choice
        inline
        label={name}
        value={state}
        options={(['usual', 'early', 'closed'] as const).map((value) => ({ value, label: labels[value] }))}
        onChange={set}
      />
      {time !== null && (
        <TimeField
          label={words.earlyFrom(name)}
          field={`holidays.${id}`}
          value={time}
          side="from"
          onChange={(closes_at) => choose({ state: 'open', closes_at })}
          faultsAt={faultsAt}
        />
      )}
      {time !== null && <FieldFaults id={faultsAt} fields={[[`holidays.${id}`, time]]} />}
    </div>
  )
}
