/** What a message holds beside words and files. */
import type { MessageContent } from '../contract.ts'
import { useDates } from '../../shell/session.tsx'
import { useNow } from '../../conversations/use-now.ts'
import { useLocale } from '../../texts/use-texts.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Cards } from './cards.tsx'
import { useFaceTexts } from './texts.ts'
import { titleOf } from '../../templates/words.ts'

export function RichFace({ content }: { content: MessageContent }) {
  const { choice, contacts, form, location, order, product, template, call_permission, group } = content
  const faces = useFaceTexts()
  return (
    <>
      {location && <Place place={location} />}
      {contacts && <Cards cards={contacts} />}
      {choice && <Choice choice={choice} />}
      {form && <Form form={form} />}
      {order && <Order order={order} />}
      {call_permission && <Permission permission={call_permission} />}
      {template && <Template template={template} />}
      {product?.product_id && <Told icon="info" text={faces.product(product.product_id)} />}
      {group && <Told icon="users" text={faces.group} />}
    </>
  )
}

type Part<Name extends keyof MessageContent> = NonNullable<MessageContent[Name]>

function Told({ icon, text }: { icon: IconName; text: string }) {
  return (
    <p className="told">
      <Icon name={icon} size={16} />
      {text}
    </p>
  )
}

function Place({ place }: { place: Part<'location'> }) {
  const words = useFaceTexts().place
  const { latitude, longitude, name, address } = place
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
  return (
    <div className="card-face">
      <Icon name="place" size={24} />
      <div>
        <p className="card-face-title">{name ?? words.shared}</p>
        {address && <p dir="auto">{address}</p>}
        {!name && !address && (
          <p className="secondary">
            {latitude.toFixed(5)}, {longitude.toFixed(5)}
          </p>
        )}
        <a
          href={map}
          target="_blank"
          rel="noopener noreferrer"
          referrerPolicy="no-referrer"
          title={words.mapHint}
        >
          {words.map}
        </a>
      </div>
    </div>
  )
}

function Choice({ choice }: { choice: Part<'choice'> }) {
  const words = useFaceTexts().choice
  return (
    <div className="card-face">
      <Icon name="choice" />
      <div>
        <p className="secondary">{words[choice.of]}</p>
        <p className="card-face-title" dir="auto">
          {choice.title}
        </p>
        {choice.description && <p dir="auto">{choice.description}</p>}
      </div>
    </div>
  )
}

function Form({ form }: { form: Part<'form'> }) {
  const words = useFaceTexts().form
  return (
    <div className="card-face">
      <Icon name="form" />
      <div>
        <p className="card-face-title">{form.name ?? words.title}</p>
        {form.answers.length === 0 && <p className="secondary">{words.empty}</p>}
        <dl className="face-list">
          {form.answers.map(({ label, value }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: answers of one form, in its order
            <div key={index}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  )
}

function Order({ order }: { order: Part<'order'> }) {
  const words = useFaceTexts().order
  const locale = useLocale()
  return (
    <div className="card-face">
      <Icon name="order" />
      <div>
        <p className="card-face-title">{words.title}</p>
        <ul className="face-list">
          {order.items.map(({ product_id, quantity, price, currency }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one order, in its order
            <li key={index}>
              <span>{words.line(quantity, product_id)}</span>
              {price !== null && <span className="secondary">{moneyWords(price, currency, locale)}</span>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** A currency that no browser knows is written as it came. */
function moneyWords(price: number, currency: string | null, locale: string): string {
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) return [price, currency].filter(Boolean).join(' ')
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(price)
}

function Permission({ permission }: { permission: Part<'call_permission'> }) {
  const words = useFaceTexts().permission
  const dates = useDates()
  const now = useNow()
  const { accepted, until, permanent } = permission
  const yes = until === null || permanent ? words.yes : words.yesUntil(dates.moment(until, now))
  return <Told icon={accepted ? 'phone' : 'ban'} text={accepted ? yes : words.no} />
}

function Template({ template }: { template: Part<'template'> }) {
  const words = useFaceTexts().template
  return (
    <div className="template-face">
      {template.buttons.length > 0 && (
        <ul aria-label={words.buttons}>
          {template.buttons.map((button) => (
            <li key={button} dir="auto">
              {button}
            </li>
          ))}
        </ul>
      )}
      <p className="secondary">{words.sentAs(titleOf(template))}</p>
    </div>
  )
}
