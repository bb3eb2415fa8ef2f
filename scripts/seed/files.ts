import { readFileSync } from 'node:fs'
import { ROOT } from '../environment.ts'
import type { SeedConversation, SeedFile, SeedLibrary } from './shape.ts'

const SAMPLES = `${ROOT}scripts/simulator/samples/`

export const readSample = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(SAMPLES + name))

/** Meta's id of the file that a turn carries: the same each time. */
export const mediaIdOf = ({ patron }: SeedConversation, turn: number): string =>
  `755${patron.user_id.slice(-8)}${String(turn).padStart(3, '0')}`

/** A patron's file as Meta has it. */
export interface SeededFile {
  media_id: string
  phone_number_id: string
  file: SeedFile
}

export const filesOf = ({ conversations, channels }: SeedLibrary): SeededFile[] =>
  conversations.flatMap((conversation) =>
    conversation.turns.flatMap((turn, index) => {
      const phone_number_id = channels[conversation.channel ?? 0]?.phone_number_id ?? ''
      const media_id = mediaIdOf(conversation, index)
      return turn.from === 'patron' && turn.file ? [{ media_id, phone_number_id, file: turn.file }] : []
    })
  )

/** As the simulator has it, also what was lost: it can be fetched again. */
export const asMedia = ({ media_id, phone_number_id, file }: SeededFile) => ({
  ...{ id: media_id, phone_number_id, origin: 'patron' as const, bytes: readSample(file.sample) },
  mime_type: file.declared_type ?? 'application/octet-stream',
  ...(file.name && { name: file.name })
})
