/** What Meta tells about a channel, as a sentence. Pure. */
import type { ChannelNews } from './contract.ts'
import { titleOf } from '../templates/words.ts'
import type { ChannelTexts } from './texts.ts'

export interface NewsWords {
  sentence: string
  /** what to do, why (our words where we have them), and what Meta adds in its own language */
  detail: string | undefined
}

export function newsWords(
  { what, facts, severity }: Pick<ChannelNews, 'what' | 'facts'> & Partial<ChannelNews>,
  words: ChannelTexts['news'] &
    Pick<ChannelTexts['page'], 'limits'> &
    Pick<ChannelTexts['templates'], 'reasons'>
): NewsWords {
  const { sentences, values, todo, limits, unknown } = words
  const sentence = sentences[what] ?? sentences.other ?? ''
  const filled = sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name]
    if (fact === undefined || fact === null || fact === '') return unknown
    if (name === 'template') return titleOf({ name: String(fact) })
    return limits[String(fact)] ?? values[String(fact)] ?? String(fact)
  })
  const ours = words.reasons[String(facts.reason)]
  const asks = severity === 'warn' || severity === 'critical'
  const act = asks ? todo[what in sentences ? what : 'other'] : undefined
  const told = [ours ? null : facts.reason, facts.advice, facts.text, facts.remedy]
    .filter(Boolean)
    .map(String)
  const theirs = [...new Set(told)].map((part) => part.replace(/[.\s]*$/, '.')).join(' ')
  const detail = [ours, act, theirs && words.says(theirs)].filter(Boolean).join(' ')
  return { sentence: filled, detail: detail || undefined }
}
