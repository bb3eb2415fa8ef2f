import type { Place } from '../lib/seal.ts'

/** Where the sealed address of the shared mailbox stands. */
export const mailboxPlace = (library_id: string): Place => ({
  library_id,
  table: 'target_settings',
  row: 'targets',
  column: 'mailbox'
})
