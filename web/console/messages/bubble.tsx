/** What someone said, in a shape that says who: patron left, we right, automatic sunk, notes dashed. */
import { kindName } from '../conversations/names.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { FormattedText } from './formatted-text.tsx'
import type { Act, StateWords } from './state-words.ts'

interface Quoted {
  id: string | null
  text: string | null
  origin: string | null
  kind: string | null
}

export interface BubbleProps {
  id: string
  side: 'patron' | 'ours' | 'automatic' | 'note'
  who: { aloud: string; shown: string | undefined }
  title?: string | undefined
  patronName?: string
  kind?: string
  text: string | null
  quote?: Quoted | null
  state: StateWords
  found?: boolean
  onAct?: (act: Act) => void
  onQuote?: (() => void) | undefined
}

export function Bubble(props: BubbleProps) {
  const { inbox } = useTexts()
  const { id, side, who, title, kind = 'text', text, quote, state, onQuote } = props
  const unknown = kind !== 'text'
  return (
    <li className={`line ${side}`} data-line={id} data-found={props.found || undefined}>
      <div className="bubble" data-look={state.look}>
        {title ? (
          <p className="bubble-title">{title}</p>
        ) : (
          <span className="visually-hidden">{who.aloud}: </span>
        )}
        {quote && <QuotedMessage quote={quote} patronName={props.patronName ?? ''} />}
        {text && (
          <p className="bubble-text" dir="auto">
            <FormattedText text={text} />
          </p>
        )}
        {unknown && (
          <p className="bubble-unknown">
            <Icon name="phone" size={16} />
            {inbox.message.unknownKind(kindName(kind, inbox))}
          </p>
        )}
        <StateLine state={state} shown={who.shown} onAct={props.onAct} />
      </div>
      {onQuote && (
        <IconButton icon="quote" label={inbox.message.reply} className="bubble-quote" onPress={onQuote} />
      )}
    </li>
  )
}

function QuotedMessage({ quote, patronName }: { quote: Quoted; patronName: string }) {
  const { inbox } = useTexts()
  const { quoted, quotedUs, quotedGone } = inbox.message
  const text =
    quote.text ?? (quote.kind && quote.kind !== 'text' ? `[${kindName(quote.kind, inbox)}]` : quotedGone)
  return (
    <blockquote className="bubble-quoted">
      <span className="bubble-quoted-who">{quote.origin === 'patron' ? quoted(patronName) : quotedUs}</span>
      <span className="bubble-quoted-text" dir="auto">
        {text}
      </span>
    </blockquote>
  )
}

const ACTS = {
  undo: { word: 'undo', icon: 'undo' },
  retry: { word: 'retry', icon: 'refresh' },
  resend: { word: 'resend', icon: 'refresh' },
  remove: { word: 'remove', icon: 'trash' }
} as const

interface StateLineProps {
  state: StateWords
  shown: string | undefined
  onAct: ((act: Act) => void) | undefined
}

function StateLine({ state, shown, onAct }: StateLineProps) {
  const { message: words } = useTexts().inbox
  return (
    <div className="bubble-foot">
      <p className="bubble-state" data-look={state.look}>
        {shown && <span>{shown} ·</span>}
        <span>{state.text}</span>
        {state.icon && <Icon name={state.icon} size={16} />}
      </p>
      {state.advice && <p className="bubble-advice">{state.advice}</p>}
      {state.acts.length > 0 && onAct && (
        <div className="bubble-acts">
          {state.acts.map((act) => (
            <Button key={act} look="plain" icon={ACTS[act].icon} onPress={() => onAct(act)}>
              {words[ACTS[act].word]}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
