import type { Closure } from '../../../workers/hours/schema.ts'
import { useLanguage, useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toasts.tsx'
import { ClosureForm } from './closure-form.tsx'
import { useEditing } from './editing.tsx'
import { Fold } from './fold.tsx'
import { useHoursTexts } from './texts.ts'
import { showTime } from './times.ts'
import { useDayWords } from './use-day-words.ts'
import { useNames } from './use-names.ts'
import { usePeriodWords } from './week-text.tsx'

/** One closure: in words, and opened to change it. */
export function ClosureLine({ closure, index }: { closure: Closure; index: number }) {
  const { own } = useHoursTexts()
  const { common } = useTexts()
  const { mayEdit, change, document } = useEditing()
  const words = useClosureWords()
  const name = closure.name || own.unnamed
  const update = (next: Partial<Closure>) =>
    change((now) => ({
      ...now,
      closures: now.closures.map((old) => (old.id === closure.id ? { ...old, ...next } : old))
    }))
  const remove = () => {
    const before = document
    change((now) => ({ ...now, closures: now.closures.filter(({ id }) => id !== closure.id) }))
    showToast({
      text: own.removed(name),
      action: { label: common.undo, run: () => change(() => before) }
    })
  }
  if (!mayEdit)
    return (
      <div className="fold">
        <p>
          <strong>{name}</strong> <span className="secondary">{words(closure)}</span>
        </p>
      </div>
    )
  return (
    <Fold name={name} words={words(closure)} isNew={closure.name === ''} field={`closures.${index}`}>
      <ClosureForm at={`closures.${index}`} closure={closure} onChange={update} />
      <Button look="quiet" icon="trash" aria-label={own.remove(name)} onPress={remove}>
        {own.remove(name)}
      </Button>
    </Fold>
  )
}

/** *2 januari 2027, elk jaar · gesloten 12.00–13.00 uur · Centrum* */
function useClosureWords(): (closure: Closure) => string {
  const { own, seasons, period } = useHoursTexts()
  const language = useLanguage()
  const day = useDayWords()
  const periods = usePeriodWords()
  const names = useNames()
  const what = ({ times }: Closure) => {
    if (times === null) return own.closedAllDay
    if ('instead' in times) return own.openInstead(periods(times.instead))
    return own.closedPart(period(showTime(times.from, language), showTime(times.until, language)))
  }
  const when = ({ from_on, until_on, yearly }: Closure) => {
    const shown = (on: string) => day(on, yearly ? 'yearless' : 'plain')
    const range = from_on === until_on ? shown(from_on) : seasons.range(shown(from_on), shown(until_on))
    return yearly ? `${range}, ${own.yearlyWord}` : range
  }
  const who = ({ branches, channels }: Closure) => {
    if (branches === null && channels === null) return own.everything
    return [...(branches ?? []).map(names.branch), ...(channels ?? []).map(names.channel)].join(', ')
  }
  return (closure) =>
    closure.from_on === '' ? '' : [when(closure), what(closure), who(closure)].filter(Boolean).join(' · ')
}
