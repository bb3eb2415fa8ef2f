/** People somebody told about: to call, write or copy. */
import type { MessageContent } from '../contract.ts'
import { IconButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { Breakable } from './breakable.tsx'
import { useFaceTexts } from './texts.ts'
import { labelWords } from './words.ts'

type Card = NonNullable<MessageContent['contacts']>[number]

export function Cards({ cards }: { cards: Card[] }) {
  return cards.map((card, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: cards of one message, in its order
    <ContactCard key={index} card={card} />
  ))
}

function ContactCard({ card }: { card: Card }) {
  const { contact: words } = useFaceTexts()
  const { name, organisation, phones, emails, addresses, urls, birthday, own } = card
  return (
    <div className="card-face">
      <Icon name="contact" size={24} />
      <div>
        {own && <p className="secondary">{words.own}</p>}
        <p className="card-face-title" dir="auto">
          {name || words.unnamed}
        </p>
        {organisation && <p dir="auto">{organisation}</p>}
        <ul className="face-list">
          {phones.map(({ number, label }) => (
            <Way key={number} value={number} label={label} href={`tel:${number.replace(/[^+\d]/g, '')}`} />
          ))}
          {emails.map((email) => (
            <Way key={email} value={email} label={null} href={`mailto:${encodeURIComponent(email)}`} />
          ))}
        </ul>
        {[...addresses, ...urls].map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
        {birthday && <p className="secondary">{words.birthday(birthday)}</p>}
      </div>
    </div>
  )
}

function Way({ value, label, href }: { value: string; label: string | null; href: string }) {
  const { contact: words } = useFaceTexts()
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => showToast({ text: words.copied }),
      () => {}
    )
  return (
    <li>
      <a href={href}>
        <Breakable text={value} />
      </a>
      {label && <span className="secondary">{labelWords(label, words.labels)}</span>}
      <IconButton icon="copy" label={words.copy(value)} onPress={() => void copy()} />
    </li>
  )
}
