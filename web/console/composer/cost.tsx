/** What the answer that is being written costs, and how many of the month were free: loaded when somebody writes. */
import { useQuery } from '@tanstack/react-query'
import type { Conversation } from '../api/contract.ts'
import type { Usage } from '../channels/contract.ts'
import { nextCostWords } from '../channels/money.ts'
import { usageQuery } from '../channels/queries.ts'
import { type ChannelTexts, useChannelTexts } from '../channels/texts.ts'
import { useLibrary } from '../shell/session.tsx'
import { useLocale } from '../texts/use-texts.tsx'

export interface CostProps {
  conversation: Conversation
  /** what it is the price of; an ordinary answer when left out */
  words?: (usage: Usage, locale: string, texts: ChannelTexts['cost']) => string
}

export default function Cost({ conversation, words = nextCostWords }: CostProps) {
  const { cost } = useChannelTexts()
  const locale = useLocale()
  const { data } = useQuery(usageQuery(useLibrary().id, conversation.channel_id, conversation.id))
  const text = data && words(data, locale, cost)
  return text ? <p className="secondary cost">{text}</p> : null
}
