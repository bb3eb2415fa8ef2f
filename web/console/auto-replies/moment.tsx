import { useId } from 'react'
import { Radios } from '../ui/radios.tsx'
import type { Said, Shown } from './contract.ts'
import { Reads } from './reads.tsx'
import { useAutoReplyTexts } from './texts.ts'
import type { MomentState } from './use-moment.ts'

/** Exactly what a patron reads who writes at a moment of choice. */
export function Moment({ moment: state, channels }: { moment: MomentState; channels: Shown['channels'] }) {
  const { preview: words } = useAutoReplyTexts()
  const id = useId()
  const { preview, failed } = state
  return (
    <section className="auto-card" aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <p className="secondary">{words.intro}</p>
      <div className="auto-row">
        <div className="field">
          <label className="label" htmlFor={`${id}-moment`}>
            {words.moment}
          </label>
          <input
            id={`${id}-moment`}
            className="input"
            type="datetime-local"
            value={state.moment}
            onChange={(event) => state.setMoment(event.target.value)}
          />
        </div>
        {channels.length > 1 && (
          <div className="field">
            <label className="label" htmlFor={`${id}-channel`}>
              {words.channel}
            </label>
            <select
              id={`${id}-channel`}
              className="input"
              value={state.channel}
              onChange={(event) => state.setChannel(event.target.value)}
            >
              {channels.map((channel) => (
                <option key={channel.id} value={channel.id}>
                  {channel.name}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      <Radios
        label={words.language}
        value={state.language}
        options={(['nl', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
        onChange={state.setLanguage}
      />
      {failed && <p role="status">{words.failed}</p>}
      {preview && !failed && (
        <div className="auto-answers" aria-live="polite">
          <p>{preview.open ? words.open : words.closed}</p>
          <Answer title={words.newPatron} said={preview.new_patron} />
          <Answer title={words.knownPatron} said={preview.known_patron} />
        </div>
      )}
    </section>
  )
}

function Answer({ title, said }: { title: string; said: Said | null }) {
  const { preview: words } = useAutoReplyTexts()
  return (
    <Reads title={title} note={said?.kind === 'received' && words.after} text={said?.text ?? words.nothing} />
  )
}
