/** A message that is told in the middle of the thread: something that happened. */
import type { MessageItem } from './contract.ts'
import { useDates } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { happenedWords } from './faces/told.ts'

export function HappenedLine({ message, name }: { message: MessageItem; name: string }) {
  const { messages } = useTexts()
  const dates = useDates()
  return (
    <li className="log-event" data-line={message.id}>
      {happenedWords(message, name, messages)} · {dates.time(message.at)}
    </li>
  )
}
