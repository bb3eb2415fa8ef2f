import { useId } from 'react'
import { useAutoReplyTexts } from './texts.ts'

/** As it stands on the patron's phone. */
export function Reads({
  title,
  text,
  note
}: {
  title: string
  text: string | undefined
  note?: string | false
}) {
  const { preview } = useAutoReplyTexts()
  const id = useId()
  return (
    <figure className="auto-reads" aria-labelledby={id}>
      <figcaption id={id}>
        {title}
        {note && <span className="secondary"> · {note}</span>}
      </figcaption>
      <p className="auto-bubble" dir="auto">
        {text ?? preview.wait}
      </p>
    </figure>
  )
}
