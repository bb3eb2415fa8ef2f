/** Masked until someone needs it, for instance to call back. */
import { useState } from 'react'
import type { Patron } from '../api/contract.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { spokenPhone } from './phone.ts'

export function PhoneNumber({ patron }: { patron: Patron }) {
  const { patron: words } = useTexts().inbox
  const [shown, setShown] = useState(false)
  const { phone, phone_hint } = patron
  if (phone === null) return <span className="phone-number">{phone_hint ?? words.noPhone}</span>
  if (shown)
    return (
      <a className="phone-number" href={`tel:+${phone}`}>
        <Icon name="phone" size={16} /> {spokenPhone(phone)}
      </a>
    )
  return (
    <span className="phone-number">
      {phone_hint}
      <Button look="quiet" onPress={() => setShown(true)} aria-label={words.showPhone}>
        {words.show}
      </Button>
    </span>
  )
}
