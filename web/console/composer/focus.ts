/** Puts focus in the open composer, at the end of its text. False when there is none. */
export function focusComposer(): boolean {
  const field = document.querySelector<HTMLTextAreaElement>('[data-composer] textarea')
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
  return field !== null
}
