import { blocksOf } from '../blocks.ts'
import { FormattedText } from '../formatted-text.tsx'

/** Words with lists and quotes, as WhatsApp shows them. */
export function BlocksText({ text }: { text: string }) {
  return (
    <div className="bubble-text" dir="auto">
      {blocksOf(text).map((block, index) => {
        // blocks of one text, in its order
        const key = `${index}-${block.type}`
        if (block.type === 'words') return <FormattedText key={key} text={block.text} />
        if (block.type === 'quote')
          return (
            <blockquote key={key} dir="auto">
              <FormattedText text={block.text} />
            </blockquote>
          )
        const items = block.items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items of one list, in its order
          <li key={place} dir="auto">
            <FormattedText text={item} />
          </li>
        ))
        return block.from === null ? (
          <ul key={key}>{items}</ul>
        ) : (
          <ol key={key} start={block.from}>
            {items}
          </ol>
        )
      })}
    </div>
  )
}
