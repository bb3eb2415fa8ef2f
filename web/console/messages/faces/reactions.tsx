import type { MessageItem } from '../contract.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { reactionWords } from './told.ts'

export interface ReactionsProps {
  reactions: MessageItem['reactions']
  /** who it was, as this reader reads it */
  by: (reaction: MessageItem['reactions'][number]) => string
}

/** Each emoji with whose it is, told to all readers. */
export function Reactions({ reactions, by }: ReactionsProps) {
  const { reaction: words } = useTexts().messages
  return (
    <ul className="reactions" aria-label={words.list}>
      {reactions.map((reaction) => {
        const { text, look } = reactionWords(reaction, by(reaction), words)
        return (
          <li key={`${reaction.origin}-${reaction.author_id}`} data-look={look} title={text}>
            <span aria-hidden="true">{reaction.emoji}</span>
            <span className="visually-hidden">{text}</span>
            {look === 'late' && <span aria-hidden="true">{words.failed}</span>}
          </li>
        )
      })}
    </ul>
  )
}
