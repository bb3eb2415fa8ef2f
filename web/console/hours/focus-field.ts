const FOCUSABLE = 'input, select, button, summary, [tabindex]'
/** what was folded away is there a moment after it was opened */
const OPENING_MS = 60

/** Puts the focus in a field, or in the first within what the address is of; what is folded away opens. */
export function focusField(field: string): void {
  // what was just asked for is there after the next drawing
  requestAnimationFrame(() => setTimeout(() => focusNow(field)))
}

const find = (field: string) => document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)

function focusNow(field: string, again = true): void {
  const found = find(field)
  if (!found) {
    if (again && openFold(field)) setTimeout(() => focusNow(field, false), OPENING_MS)
    return
  }
  openAround(found)
  const target = found.matches(FOCUSABLE) ? found : found.querySelector<HTMLElement>(FOCUSABLE)
  target?.focus()
  target?.scrollIntoView({ block: 'center' })
}

/** What a field is folded away in has the beginning of its address: `closures.3` of `closures.3.name`. */
function openFold(field: string): boolean {
  const parts = field.split('.')
  for (let length = parts.length - 1; length > 1; length -= 1) {
    const fold = find(parts.slice(0, length).join('.'))
    if (!fold) continue
    openAround(fold)
    return true
  }
  return false
}

function openAround(element: HTMLElement): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
}
