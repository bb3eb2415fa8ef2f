import { TextField } from '../ui/text-field.tsx'
import type { Targets } from './contract.ts'
import type { Typed } from './form.ts'
import { useTargetTexts } from './texts.ts'

interface FieldsProps {
  targets: Targets
  typed: Typed
  faults: Record<string, string>
  allowed: boolean
  change: (name: string, text: string) => void
}

interface FieldProps extends FieldsProps {
  name: string
  label: string
  hint?: string
  /** what holds when nothing is filled in */
  usual?: number
}

/** Who may not change it reads what holds. */
function NumberField({ name, label, hint, usual, typed, faults, allowed, change }: FieldProps) {
  if (!allowed)
    return (
      <p>
        {label}: <strong>{typed[name] || usual}</strong>
      </p>
    )
  return (
    <TextField
      label={label}
      hint={hint}
      value={typed[name] ?? ''}
      error={faults[name]}
      onChange={(text) => change(name, text)}
      input={{ inputMode: 'numeric' }}
    />
  )
}

export function ChannelFields(props: FieldsProps) {
  const { page } = useTargetTexts()
  return (
    <section className="block stack" aria-labelledby="targets-channels">
      <h2 id="targets-channels">{page.channels}</h2>
      <p className="hint">{page.channelsHint}</p>
      {props.targets.channels.map(({ id, name, kind, usual }) => (
        <section key={id} aria-labelledby={`${id}-name`} className="stack">
          <h3 id={`${id}-name`}>{name}</h3>
          <NumberField
            {...props}
            name={`${id}.private`}
            label={page.private}
            hint={page.usual(usual.private)}
            usual={usual.private}
          />
          {(kind === 'messenger' || kind === 'instagram') && (
            <NumberField
              {...props}
              name={`${id}.public`}
              label={page.public}
              hint={page.usual(usual.public)}
              usual={usual.public}
            />
          )}
        </section>
      ))}
    </section>
  )
}

export function TermFields(props: FieldsProps) {
  const { page } = useTargetTexts()
  const terms = [
    ['complaint_confirm_days', page.complaintConfirm],
    ['complaint_days', page.complaint],
    ['other_days', page.other]
  ] as const
  return (
    <section className="block stack" aria-labelledby="targets-terms">
      <h2 id="targets-terms">{page.terms}</h2>
      <p className="hint">{page.termsHint}</p>
      {terms.map(([name, label]) => (
        <NumberField key={name} {...props} name={name} label={`${label} (${page.days})`} />
      ))}
    </section>
  )
}

/** Whoever may not change it sees that there is one, and not which. */
export function MailboxFields({ targets, typed, faults, allowed, change }: FieldsProps) {
  const { page } = useTargetTexts()
  return (
    <section className="block stack" aria-labelledby="targets-mailbox">
      <h2 id="targets-mailbox">{page.mailbox}</h2>
      <p className="hint">{page.mailboxHint}</p>
      {allowed ? (
        <TextField
          label={page.mailboxAddress}
          value={typed.mailbox ?? ''}
          error={faults.mailbox}
          onChange={(text) => change('mailbox', text)}
          input={{ type: 'email', autoComplete: 'off' }}
        />
      ) : (
        <p>{targets.has_mailbox ? page.mailboxSet : page.mailboxNone}</p>
      )}
    </section>
  )
}
