import { newId } from '../../../workers/lib/id.ts'

/** One thing of each kind that an id can name, all of one library. */
export interface Ids {
  library: string
  conversation: string
  /** What a patron asked. */
  question: string
  /** Our answer, which has not left. */
  answer: string
  note: string
  channel: string
  quick_reply: string
  attachment: string
  patron: string
  person: string
  branch: string
  template: string
  delivery: string
  session: string
  emergency: string
  screen: string
  push_device: string
}

export type Kind = keyof Ids

/** Ids of the right form that exist nowhere. */
export const missing = (): Ids => ({
  library: newId('library'),
  conversation: newId('conversation'),
  question: newId('message'),
  answer: newId('message'),
  note: newId('note'),
  channel: newId('channel'),
  quick_reply: newId('quick_reply'),
  attachment: newId('attachment'),
  patron: newId('patron'),
  person: newId('person'),
  branch: newId('branch'),
  template: newId('template'),
  delivery: `dlv_${crypto.randomUUID().replaceAll('-', '').repeat(2)}`,
  session: newId('session'),
  emergency: newId('emergency'),
  screen: newId('screen'),
  push_device: newId('push_device')
})

/** Where the object store keeps a file of a library. */
export const objectKey = ({ library, attachment }: Ids) => `library/${library}/attachments/${attachment}`
