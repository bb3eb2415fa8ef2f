/** What the API answers about a channel. */
/** What sending costs now, where the sender decides. */
export interface Usage {
  month: string
  service_delivered: number
  free: number
  /** without a number nobody knows the country, and so the price */
  number_known: boolean
  /** of an ordinary answer once the free ones are used; null: no price is known for the patron's country */
  service_price: Price | null
  /** of the template that goes before a held answer, as Meta rates that now */
  template_price: Price | null
  /** of any template, by its category */
  template_prices: Record<'UTILITY' | 'MARKETING', Price | null>
}
export interface Price {
  micros: number
  currency: string
}

export interface ChannelNews {
  id: string
  channel_id: string
  what: string
  severity: 'info' | 'warn' | 'critical'
  facts: Record<string, string | number | null>
  at: number
}
