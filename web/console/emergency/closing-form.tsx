import { useQuery } from '@tanstack/react-query'
import type { Library } from '../api/contract.ts'
import { useLibrary } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorState, LoadingState } from '../ui/states.tsx'
import { Switch } from '../ui/switch.tsx'
import { TextField } from '../ui/text-field.tsx'
import { MessageFields } from './message-fields.tsx'
import { planQuery } from './queries.ts'
import { useEmergencyTexts } from './texts.ts'
import { UntilFields } from './until-fields.tsx'
import { useClosing } from './use-closing.ts'
import { WhereFields } from './where-fields.tsx'
import { WhoWaits } from './who-waits.tsx'

export interface ClosingFormProps {
  /** Branches that are not closed yet. */
  open: Library['branches']
  /** Nothing is closed yet: everything may be. */
  everything: boolean
}

/** All is filled in already: one press closes everything for the rest of the day. */
export function ClosingForm({ open, everything }: ClosingFormProps) {
  const { form } = useEmergencyTexts()
  const { id } = useLibrary()
  const closing = useClosing(open, everything)
  const { wish, until, faults } = closing
  const { data: plan, error, refetch } = useQuery(planQuery(id, { ...wish, until_at: until.at ?? null }))
  if (!plan) return error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingState />
  return (
    <form
      className="block emergency-form"
      aria-labelledby="close-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void closing.send(plan.end_of_day_at)
      }}
    >
      <h2 id="close-title">{form.title}</h2>
      <WhereFields closing={closing} open={open} everything={everything} />
      <UntilFields until={until} error={faults.until} />
      <TextField
        label={form.reason}
        hint={form.reasonHint}
        value={closing.reason}
        maxLength={60}
        onChange={closing.setReason}
        error={faults.reason}
      />
      <WhoWaits waiting={plan.waiting} />
      <Switch isSelected={closing.tell} onChange={closing.setTell}>
        {form.tell}
      </Switch>
      <MessageFields closing={closing} back={plan.back} />
      <p className="secondary">{form.undoFirst}</p>
      <div className="emergency-acts">
        <Button look="main" icon="ban" type="submit" isDisabled={closing.busy}>
          {closing.busy ? form.busy : form.send}
        </Button>
      </div>
    </form>
  )
}
