import * as v from 'valibot'

/** A TypeID of one kind, e.g. `msg_01h455vb4pex5vsknk084sn02q`. */
export const idOf = (prefix: string) =>
  v.pipe(v.string(), v.regex(new RegExp(`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`), 'geen geldig id'))

/** What a person typed: surrounding space goes, lone surrogates and NUL too. */
export const textOf = (longest: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.toWellFormed().replaceAll('\u0000', '').trim()),
    v.nonEmpty('is leeg'),
    v.maxLength(longest, `is langer dan ${longest} tekens`)
  )
