import type { Texts } from '../nl.ts'

export const inbox: Texts['inbox'] = {
  page: 'Conversations'
}
