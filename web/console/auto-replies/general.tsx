import { useId } from 'react'
import { type AutoReplies, PROMISES } from '../../../workers/auto-replies/schema.ts'
import { Radios } from '../ui/radios.tsx'
import { useAutoReplyTexts } from './texts.ts'

interface GeneralProps {
  settings: AutoReplies
  change: (change: Partial<AutoReplies>) => void
  mayEdit: boolean
  privacyUrl: string
}

const ADDRESSES = ['je', 'u'] as const

/** What holds for all texts. */
export function General({ settings, change, mayEdit, privacyUrl }: GeneralProps) {
  const words = useAutoReplyTexts()
  const id = useId()
  const { form_of_address, promise } = settings
  return (
    <section className="auto-card" aria-labelledby={id}>
      <h2 id={id}>{words.general}</h2>
      <div className="field">
        <label className="label" htmlFor={`${id}-promise`}>
          {words.promise}
        </label>
        <p className="hint" id={`${id}-hint`}>
          {words.promiseHint}
        </p>
        <select
          id={`${id}-promise`}
          className="input"
          aria-describedby={`${id}-hint`}
          disabled={!mayEdit}
          value={promise ?? 'none'}
          onChange={(event) =>
            change({ promise: PROMISES.find((known) => known === event.target.value) ?? null })
          }
        >
          {(['none', ...PROMISES] as const).map((known) => (
            <option key={known} value={known}>
              {words.promises[known]}
            </option>
          ))}
        </select>
      </div>
      {mayEdit ? (
        <Radios
          label={words.address}
          value={form_of_address}
          options={ADDRESSES.map((value) => ({ value, label: words.addresses[value] }))}
          onChange={(next) => change({ form_of_address: next })}
        />
      ) : (
        <p>
          {words.address}: {words.addresses[form_of_address]}
        </p>
      )}
      <p>
        <a href={privacyUrl} target="_blank" rel="noreferrer">
          {words.privacy}
        </a>
      </p>
    </section>
  )
}
