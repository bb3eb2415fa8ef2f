/** What Enter means while writing. Pure. */

export interface Press {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing: boolean
  /** 229 while an input method is choosing, also where `isComposing` is late */
  keyCode: number
}

/** Enter sends and Shift+Enter breaks; on a touch keyboard, that has no Shift+Enter, Enter breaks. */
export function sends(press: Press, touch: boolean): boolean {
  if (press.key !== 'Enter' || press.isComposing || press.keyCode === 229) return false
  if (press.ctrlKey || press.metaKey) return true
  return !touch && !press.shiftKey && !press.altKey
}
