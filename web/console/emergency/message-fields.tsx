import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { FieldError } from 'react-aria-components/FieldError'
import { fillText } from '../../../workers/emergencies/text.ts'
import { useLibrary } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useEmergencyTexts } from './texts.ts'
import type { Closing } from './use-closing.ts'

/** The message, exactly what a patron reads of it, and what who writes in English reads instead. */
export function MessageFields({ closing, back }: { closing: Closing; back: string | null }) {
  const { form } = useEmergencyTexts()
  const { details } = useLibrary()
  const { branches } = closing.wish
  const names =
    branches && (details?.branches ?? []).filter(({ id }) => branches.includes(id)).map(({ name }) => name)
  const said = fillText(closing.text, { reason: closing.reason, branches: names, back })
  return (
    <>
      <TextField
        className="field"
        value={closing.text}
        onChange={closing.setText}
        maxLength={1000}
        isInvalid={closing.faults.text !== undefined}
        validationBehavior="aria"
      >
        <Label>{form.text}</Label>
        <Text slot="description" className="hint">
          {form.textHint}
        </Text>
        <TextArea className="input" rows={4} lang="nl" />
        <FieldError className="field-error">
          <Icon name="alert" />
          {closing.faults.text}
        </FieldError>
      </TextField>
      {closing.own && (
        <div>
          <Button icon="undo" onPress={closing.resetText}>
            {form.own}
          </Button>
        </div>
      )}
      <TextField className="field" value={closing.english} onChange={closing.setEnglish} maxLength={1000}>
        <Label>{form.english}</Label>
        <Text slot="description" className="hint">
          {form.englishHint}
        </Text>
        <TextArea className="input" rows={3} lang="en" />
      </TextField>
      <figure className="emergency-preview">
        <figcaption className="hint">{form.preview}</figcaption>
        <p lang="nl">{said}</p>
      </figure>
    </>
  )
}
