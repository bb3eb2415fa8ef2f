/** Choosing a template and filling it in: what the patron reads is on the screen the whole time. */
import { type SubmitEvent, useState } from 'react'
import { parameterFault } from '../../../workers/templates/parameters.ts'
import { fillTemplate } from '../../../workers/templates/read.ts'
import type { Conversation } from '../api/contract.ts'
import type { Template } from './contract.ts'
import { templateCostWords } from '../channels/money.ts'
import { type ChannelTexts, useChannelTexts } from '../channels/texts.ts'
import Cost from '../composer/cost.tsx'
import { useLocale } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { TextField } from '../ui/text-field.tsx'
import {
  fieldLabel,
  findTemplates,
  firstValues,
  languageWords,
  reasonWords,
  stateWords,
  titleOf,
  withPlaces
} from './words.ts'
import './templates.css'

export interface TemplatePickerProps {
  templates: readonly Template[]
  /** to which it goes */
  conversation: Conversation
  /** `text` is what the patron reads */
  onSend: (template: Template, parameters: string[], text: string) => void
}

export default function TemplatePicker({ templates, ...rest }: TemplatePickerProps) {
  const [chosen, setChosen] = useState<Template>()
  if (chosen) return <Fill template={chosen} onBack={() => setChosen(undefined)} {...rest} />
  return <Choose templates={templates} onChoose={setChosen} />
}

function Choose({
  templates,
  onChoose
}: {
  templates: readonly Template[]
  onChoose: (chosen: Template) => void
}) {
  const { templates: words } = useChannelTexts()
  const [query, setQuery] = useState('')
  const found = findTemplates(templates, query)
  return (
    <div className="template-choice">
      <p className="secondary">{words.intro}</p>
      {templates.length > 6 && <TextField label={words.search} value={query} onChange={setQuery} />}
      {found.length === 0 && <p role="status">{words.noneFound}</p>}
      <ul className="template-list">
        {found.map((template) => (
          <li key={template.id}>
            <TemplateChoice template={template} onChoose={() => onChoose(template)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function TemplateChoice({ template, onChoose }: { template: Template; onChoose: () => void }) {
  const { templates: words } = useChannelTexts()
  const locale = useLocale()
  if (template.sendable)
    return (
      <Button className="template-option" onPress={onChoose}>
        <span className="template-name">
          {titleOf(template)} <span className="secondary">{languageWords(template, locale)}</span>
        </span>
        <span className="template-body">{withPlaces(template, template.body, words)}</span>
      </Button>
    )
  return (
    <div className="template-option off">
      <span className="template-name">
        {titleOf(template)}{' '}
        <Chip look="soon" icon="alert">
          {stateWords(template, words)}
        </Chip>
      </span>
      <span className="template-body">{reasonWords(template, words) ?? words.cannot}</span>
    </div>
  )
}

type Faults = ChannelTexts['templates']['faults']

interface FillProps extends Omit<TemplatePickerProps, 'templates'> {
  template: Template
  onBack: () => void
}

function Fill({ template, conversation, onBack, onSend }: FillProps) {
  const { templates: words } = useChannelTexts()
  const [values, setValues] = useState(() => firstValues(template, conversation.patron.name))
  const [asked, setAsked] = useState(false)
  const filled = values.map((value) => value.trim())
  const fault = parameterFault(template.body, template.parameters, filled)
  const faultOf = (value: string): keyof Faults | null =>
    value === '' ? 'parameter_empty' : parameterFault('{{1}}', 1, [value])
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (fault === null) onSend(template, filled, fillTemplate(template.body, filled))
  }
  return (
    <form className="template-fill" onSubmit={send} noValidate>
      <p className="template-name">{titleOf(template)}</p>
      {values.map((value, index) => {
        const wrong = faultOf(filled[index] ?? '')
        return (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place
            key={index}
            label={fieldLabel(template, index, words)}
            value={value}
            error={asked && wrong ? words.faults[wrong] : undefined}
            onChange={(next) => setValues(values.with(index, next))}
          />
        )
      })}
      <Preview template={template} values={filled} />
      <Cost
        conversation={conversation}
        words={(usage, ...how) => templateCostWords(usage, template.category, ...how)}
      />
      {fault === 'template_too_long' && (
        <p className="field-error" role="alert">
          {words.faults.template_too_long}
        </p>
      )}
      <div className="template-acts">
        <Button onPress={onBack} icon="back">
          {words.back}
        </Button>
        <Button look="main" type="submit">
          {words.send}
        </Button>
      </div>
    </form>
  )
}

/** What is not filled in yet stays visible as its place. */
function Preview({ template, values }: { template: Template; values: string[] }) {
  const { templates: words } = useChannelTexts()
  const shown = fillTemplate(
    template.body,
    values.map((value, index) => value || withPlaces(template, `{{${index + 1}}}`, words))
  )
  return (
    <section className="template-preview" aria-label={words.preview}>
      <p className="secondary">{words.preview}</p>
      <div className="template-bubble">
        <p dir="auto">{shown}</p>
        {template.buttons.map((button) => (
          <p key={button} className="template-button">
            {button}
          </p>
        ))}
      </div>
    </section>
  )
}
