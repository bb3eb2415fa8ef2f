/** WhatsApp's lists and quotes: what a line begins with makes it one. Pure. */

export type Block =
  | { type: 'words'; text: string }
  | { type: 'quote'; text: string }
  | { type: 'list'; items: string[]; from: number | null }

const QUOTE = /^> ?(?=\S)/
const DOT = /^[-*] (?=\S)/
const NUMBER = /^(\d{1,3})\. (?=\S)/
const FENCE = '```'

/** In their order. What stands in a block of code stays as it is; a list of numbers begins where its writer began. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let inCode = false
  for (const line of text.split('\n')) {
    const next: Block = inCode ? { type: 'words', text: line } : blockOf(line)
    if (next.type === 'words' && line.split(FENCE).length % 2 === 0) inCode = !inCode
    const last = blocks.at(-1)
    if (!last || !join(last, next)) blocks.push(next)
  }
  return blocks
}

function blockOf(line: string): Block {
  if (QUOTE.test(line)) return { type: 'quote', text: line.replace(QUOTE, '') }
  if (DOT.test(line)) return { type: 'list', items: [line.replace(DOT, '')], from: null }
  const number = NUMBER.exec(line)?.[1]
  if (number !== undefined) return { type: 'list', items: [line.replace(NUMBER, '')], from: Number(number) }
  return { type: 'words', text: line }
}

/** Takes the next line into the block before it, when it goes on with it. */
function join(last: Block, next: Block): boolean {
  if (last.type === 'list') {
    if (next.type !== 'list' || !goesOn(last, next.from)) return false
    last.items.push(...next.items)
    return true
  }
  if (next.type === 'list' || next.type !== last.type) return false
  last.text += `\n${next.text}`
  return true
}

const goesOn = ({ from, items }: Extract<Block, { type: 'list' }>, next: number | null): boolean =>
  from === null ? next === null : next === from + items.length
