import { type ReactNode, useState } from 'react'

interface FoldProps {
  name: string
  /** what can be read while it is closed */
  words: string
  /** open from the start */
  isNew?: boolean
  /** its address, by which `focusField` opens it */
  field?: string
  children: ReactNode
}

/** A part that is closed to a line; what is in it is made when it opens. */
export function Fold({ name, words, isNew = false, field, children }: FoldProps) {
  const [start] = useState(isNew)
  const [open, setOpen] = useState(start)
  return (
    <details
      className="fold"
      open={start}
      data-field={field}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span>{name}</span> <span className="secondary">{words}</span>
      </summary>
      {open && children}
    </details>
  )
}
