import { Fragment } from 'react'

/** An address or a file's name: where it does not fit it breaks after a sign, rather than within a word. */
export function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[@._/-])/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in its order
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
