/** What the API answers about templates. */
export interface Template {
  id: string
  /** Meta's account that it belongs to: sent by its channels only */
  account_id: string
  name: string
  language: string
  category: string | null
  status: string
  quality: string | null
  /** why it is rejected or paused, as Meta says */
  reason: string | null
  body: string
  buttons: string[]
  /** how many {{n}} the body has */
  parameters: number
  sendable: boolean
}
