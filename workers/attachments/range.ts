/** Which part of a file is asked for (RFC 9110, 14.2). Pure. */
export type Range =
  | { type: 'whole' }
  | { type: 'part'; offset: number; length: number }
  | { type: 'unsatisfiable' }

const WHOLE: Range = { type: 'whole' }

/** One range is answered; several, or what is no range of bytes, are left out, as a server may. */
export function rangeOf(header: string | undefined, size: number): Range {
  const found = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header ?? '')
  const [, first = '', last = ''] = found ?? []
  if (first === '' && last === '') return WHOLE
  if (first === '') return part(size - Math.min(Number(last), size), size - 1, size)
  if (last !== '' && Number(last) < Number(first)) return WHOLE
  return part(Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1), size)
}

const part = (start: number, end: number, size: number): Range =>
  start >= size ? { type: 'unsatisfiable' } : { type: 'part', offset: start, length: end - start + 1 }
