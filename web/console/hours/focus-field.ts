const FOCUSABLE = 'input, select, button, summary, [tabindex]'

/** Puts the focus in a field, or in the first within what the address is of; what is folded away opens. */
export function focusField(field: string): void {
  // what was just asked for is there after the next drawing
  requestAnimationFrame(() => setTimeout(() => focusNow(field)))
}

function focusNow(field: string): void {
  const found = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
  for (let fold = found?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true
  const target = found?.matches(FOCUSABLE) ? found : found?.querySelector<HTMLElement>(FOCUSABLE)
  target?.focus()
  target?.scrollIntoView({ block: 'center' })
}
