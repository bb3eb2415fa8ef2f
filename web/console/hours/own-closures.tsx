import { useId } from 'react'
import { dayAt, isoOf } from '../../../workers/hours/zone.ts'
import type { Closure } from '../../../workers/hours/schema.ts'
import { useLibrary } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { useNow } from '../conversations/use-now.ts'
import { ClosureLine } from './closure-line.tsx'
import { shortId, useEditing } from './editing.tsx'
import { Fold } from './fold.tsx'
import { focusField } from './focus-field.ts'
import { useHoursTexts } from './texts.ts'

/** What the library decided about single days: what is still to come first, what is over folded away. */
export function OwnClosures() {
  const { own } = useHoursTexts()
  const { document, saved, mayEdit, change } = useEditing()
  const { time_zone } = useLibrary()
  const title = useId()
  const today = isoOf(dayAt(useNow(), time_zone))
  const placed = document.closures.map((closure, index) => ({ closure, index }))
  // by their saved days: while a date is being typed nothing jumps away
  const savedOf = ({ closure }: Placed) => saved.document.closures.find(({ id }) => id === closure.id)
  const dayOf = (item: Placed) => savedOf(item)?.from_on ?? NEW
  const byDay = (one: Placed, other: Placed) => dayOf(one).localeCompare(dayOf(other))
  const over = placed.filter((item) => isOver(savedOf(item), today))
  const coming = placed.filter((item) => !over.includes(item)).toSorted(byDay)
  const add = () => {
    change((now) => ({ ...now, closures: [...now.closures, newClosure()] }))
    focusField(`closures.${document.closures.length}.name`)
  }
  return (
    <section className="hours-card" aria-labelledby={title}>
      <h2 id={title}>{own.title}</h2>
      <p className="secondary">{own.intro}</p>
      {coming.length === 0 && <p>{own.none}</p>}
      <div className="closure-list">
        {coming.map(({ closure, index }) => (
          <ClosureLine key={closure.id} {...{ closure, index }} />
        ))}
      </div>
      {mayEdit && (
        <div className="hours-acts">
          <Button icon="add" onPress={add}>
            {own.add}
          </Button>
        </div>
      )}
      {over.length > 0 && (
        <Fold name={own.past(over.length)} words="">
          {over.toSorted(byDay).map(({ closure, index }) => (
            <ClosureLine key={closure.id} {...{ closure, index }} />
          ))}
        </Fold>
      )}
    </section>
  )
}

interface Placed {
  closure: Closure
  index: number
}

const NEW = 'last'

const isOver = (closure: Closure | undefined, today: string) =>
  closure !== undefined && !closure.yearly && closure.until_on < today

const newClosure = (): Closure => ({
  ...{ id: shortId('closure'), name: '', from_on: '', until_on: '', yearly: false, times: null },
  ...{ branches: null, channels: null, part: 'all' }
})
