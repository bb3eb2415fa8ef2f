/** What someone said, in a shape that says who: patron left, we right, automatic sunk, notes dashed. */
import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { calledWords } from './preview.ts'
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
  /** what is said of it before its words: forwarded, from before */
  marks?: string[]
  quote?: Quoted | null
  state: StateWords
  /** beside the state, such as that it was edited */
  more?: ReactNode
  found?: boolean
  onAct?: (act: Act) => void
  reactions?: ReactNode
  /** beside the bubble */
  tools?: ReactNode
  children: ReactNode
}

export function Bubble(props: BubbleProps) {
  const { id, side, who, title, marks = [], quote, state } = props
  return (
    <li className={`line ${side}`} data-line={id} data-found={props.found || undefined}>
      <div className="bubble" data-look={state.look}>
        {title ? (
          <p className="bubble-title">{title}</p>
        ) : (
          <span className="visually-hidden">{who.aloud}: </span>
        )}
        {marks.length > 0 && <p className="bubble-marks">{marks.join(' · ')}</p>}
        {quote && <QuotedMessage quote={quote} patronName={props.patronName ?? ''} />}
        {props.children}
        <StateLine state={state} shown={who.shown} more={props.more} onAct={props.onAct} />
        {props.reactions}
      </div>
      {props.tools}
    </li>
  )
}

function QuotedMessage({ quote, patronName }: { quote: Quoted; patronName: string }) {
  const { inbox, messages } = useTexts()
  const { quoted, quotedUs, quotedGone } = inbox.message
  const known = quote.text !== null || (quote.kind !== null && quote.kind !== 'text')
  const text = known ? calledWords(quote, messages) : quotedGone
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
  withdraw: { word: 'withdraw', icon: 'undo' },
  retry: { word: 'retry', icon: 'refresh' },
  resend: { word: 'resend', icon: 'refresh' },
  hold: { word: 'holdAgain', icon: 'clock' },
  remove: { word: 'remove', icon: 'trash' }
} as const

interface StateLineProps {
  state: StateWords
  shown: string | undefined
  more: ReactNode
  onAct: ((act: Act) => void) | undefined
}

function StateLine({ state, shown, more, onAct }: StateLineProps) {
  const { inbox, messages } = useTexts()
  const words = { ...inbox.message, withdraw: messages.state.withdraw }
  return (
    <div className="bubble-foot">
      <p className="bubble-state" data-look={state.look}>
        {more}
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
