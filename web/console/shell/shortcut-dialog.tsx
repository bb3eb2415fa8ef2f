import { Link } from 'wouter'
import { paths } from '../routes.ts'
import { shortcuts as en } from '../texts/en/shortcuts.ts'
import { shortcuts as nl } from '../texts/nl/shortcuts.ts'
import { useLanguage } from '../texts/use-texts.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useSession } from './session.tsx'

const TEXTS = { nl, en }
const useShortcutTexts = (): typeof nl => TEXTS[useLanguage()]

/** Every key there is, by the place where it works. */
export default function ShortcutDialog({ onClose }: { onClose: () => void }) {
  const { title } = useShortcutTexts()
  return (
    <Dialog title={title} open onOpenChange={(open) => open || onClose()}>
      <ShortcutList onLeave={onClose} />
    </Dialog>
  )
}

function ShortcutList({ onLeave }: { onLeave: () => void }) {
  const shortcuts = useShortcutTexts()
  const { single_keys } = useSession().person
  return (
    <>
      <p className="secondary">
        {single_keys ? shortcuts.intro : shortcuts.off}{' '}
        {!single_keys && (
          <Link href={paths.profile} onClick={onLeave}>
            {shortcuts.toProfile}
          </Link>
        )}
      </p>
      <div className="shortcuts">
        {useShortcutTable().map(([heading, lines]) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <dl>
              {lines.map(([what, ...alternatives]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    {alternatives.map((combination, at) => (
                      <Combination
                        key={combination.join()}
                        keys={combination}
                        word={at > 0 ? shortcuts.keys.or : ''}
                      />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  )
}

function Combination({ keys, word }: { keys: string[]; word: string }) {
  return (
    <>
      {word && ` ${word} `}
      {keys.map((key, at) => (
        <span key={key}>
          {at > 0 && ' + '}
          <kbd>{key}</kbd>
        </span>
      ))}
    </>
  )
}

type Line = [what: string, ...alternatives: string[][]]

const threadKeys = (shortcuts: ReturnType<typeof useShortcutTexts>): [heading: string, lines: Line[]] => [
  shortcuts.thread,
  [
    [shortcuts.close, ['E']],
    [shortcuts.unread, ['U']],
    [shortcuts.later, ['L']],
    [shortcuts.assign, ['A']],
    [shortcuts.take, ['I']],
    [shortcuts.reply, ['R']],
    [shortcuts.note, ['N']]
  ]
]

function useShortcutTable(): [heading: string, lines: Line[]][] {
  const shortcuts = useShortcutTexts()
  const { keys } = shortcuts
  return [
    [
      shortcuts.everywhere,
      [
        [shortcuts.help, ['?']],
        [shortcuts.panes, ['F6'], [keys.shift, 'F6']],
        [shortcuts.search, ['/']]
      ]
    ],
    [
      shortcuts.list,
      [
        [shortcuts.arrows, ['↑'], ['↓'], [keys.first], [keys.last]],
        [shortcuts.next, ['J']],
        [shortcuts.previous, ['K']]
      ]
    ],
    threadKeys(shortcuts),
    [
      shortcuts.composer,
      [
        [shortcuts.send, [keys.enter]],
        [shortcuts.newline, [keys.shift, keys.enter]],
        [shortcuts.quick, ['/']],
        [shortcuts.escape, [keys.escape]]
      ]
    ]
  ]
}
