import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { Tick } from './choice.tsx'
import { useHoursTexts } from './texts.ts'

interface CopyDialogProps {
  title: string
  text?: string
  open: boolean
  onOpenChange: (open: boolean) => void
  options: readonly { id: string; name: string }[]
  /** several at once, under one button; all of them always is one */
  quick?: readonly { name: string; ids: readonly string[] }[]
  onTake: (chosen: ReadonlySet<string>) => void
}

/** To which others something is copied. */
export function CopyDialog(props: CopyDialogProps) {
  const { title, open, onOpenChange } = props
  return (
    <Dialog title={title} open={open} onOpenChange={onOpenChange}>
      <CopyForm {...props} />
    </Dialog>
  )
}

function CopyForm({ text, options, quick = [], onOpenChange, onTake }: CopyDialogProps) {
  const { copy } = useHoursTexts()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [empty, setEmpty] = useState(false)
  const choose = (next: Set<string>) => {
    setChosen(next)
    setEmpty(false)
  }
  const toggle = (id: string, on: boolean) =>
    choose(new Set(on ? [...chosen, id] : [...chosen].filter((other) => other !== id)))
  const take = () => {
    if (chosen.size === 0) return setEmpty(true)
    onTake(chosen)
    onOpenChange(false)
  }
  const all = { name: copy.all, ids: options.map(({ id }) => id) }
  return (
    <>
      {text && <p className="secondary">{text}</p>}
      <div className="copy-options">
        {options.map(({ id, name }) => (
          <Tick key={id} label={name} checked={chosen.has(id)} onChange={(on) => toggle(id, on)} />
        ))}
      </div>
      {empty && (
        <p className="field-error" role="alert">
          <Icon name="alert" />
          {copy.none}
        </p>
      )}
      <div className="hours-acts">
        <Button look="main" onPress={take}>
          {copy.take}
        </Button>
        {[...quick, all].map(({ name, ids }) => (
          <Button key={name} onPress={() => choose(new Set(ids))}>
            {name}
          </Button>
        ))}
      </div>
    </>
  )
}
