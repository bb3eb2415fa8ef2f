/** The files that go with an answer, before it is sent. Pure; `files.ts` keeps and uploads them. */
import type { Attachment } from '../messages/contract.ts'
import {
  fileRefused,
  type FileRefusal,
  kindOfFile,
  type SentKind
} from '../../../workers/attachments/limits.ts'
import { MOST_FILES } from '../../../workers/replies/schema.ts'

export interface PickedFile {
  /** `fil_…`, made here, so that uploading again is never a second file */
  id: string
  name: string
  size: number
  /** as the browser names it; the server looks at the bytes */
  type: string
  kind: SentKind
  /** the local picture, as an address of this page */
  preview: string | null
  /** failed: no connection, or in `failure` why the server refused: a word of `Refused`, or its own words */
  state: 'uploading' | 'ready' | 'failed'
  /** 0 to 1 */
  progress: number
  failure: string | null
  attachment: Attachment | null
}

export interface Refused {
  name: string
  why: FileRefusal | 'too_many' | 'empty'
}

export const isRefusal = (word: string | null): word is Refused['why'] =>
  word === 'too_large' || word === 'risky' || word === 'too_many' || word === 'empty'

/** One sentence for all that cannot go along for the same reason. */
export function byReason(refused: readonly Refused[]): { why: Refused['why']; names: string[] }[] {
  const reasons = [...new Set(refused.map(({ why }) => why))]
  return reasons.map((why) => ({
    why,
    names: refused.filter((file) => file.why === why).map(({ name }) => name)
  }))
}

const MOST_NAMED = 3

/** `a.exe, b.exe en c.exe`; of many, the first few and how many more. */
export function listed(names: readonly string[], more: (count: number) => string, locale: string): string {
  const left = names.length - MOST_NAMED
  const shown = left > 1 ? [...names.slice(0, MOST_NAMED), more(left)] : names
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(shown)
}

type Chosen = Pick<File, 'name' | 'size' | 'type'>

/** Which of the chosen files can go along, and why the others cannot: said before anything is uploaded. */
export function sortChosen<F extends Chosen>(
  already: number,
  chosen: readonly F[]
): { taken: F[]; refused: Refused[] } {
  const taken: F[] = []
  const refused: Refused[] = []
  for (const file of chosen) {
    const why =
      file.size === 0
        ? 'empty'
        : (fileRefused(file) ?? (already + taken.length >= MOST_FILES ? 'too_many' : null))
    if (why) refused.push({ name: file.name, why })
    else taken.push(file)
  }
  return { taken, refused }
}

export const picked = (id: string, file: Chosen, preview: string | null): PickedFile => ({
  ...{ id, name: file.name, size: file.size, type: file.type, preview },
  kind: kindOfFile(file),
  state: 'uploading',
  progress: 0,
  failure: null,
  attachment: null
})

export const changedFile = (
  files: readonly PickedFile[],
  id: string,
  change: Partial<Pick<PickedFile, 'state' | 'progress' | 'failure' | 'attachment'>>
): PickedFile[] => files.map((file) => (file.id === id ? { ...file, ...change } : file))

/** All are with the server: the answer can leave. */
export const allReady = (files: readonly PickedFile[]): boolean =>
  files.every((file) => file.state === 'ready')

const UNITS = ['kB', 'MB'] as const

/** `820 kB`, `1,4 MB`. */
export function sizeWords(bytes: number, locale: string): string {
  const inKb = bytes / 1000
  const [amount, unit] = inKb < 1000 ? [Math.max(1, Math.round(inKb)), UNITS[0]] : [inKb / 1000, UNITS[1]]
  const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount)
  return `${shown} ${unit}`
}
