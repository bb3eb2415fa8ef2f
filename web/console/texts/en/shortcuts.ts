/** Loaded with the list of keys. */
import type { shortcuts as dutch } from '../nl/shortcuts.ts'

export const shortcuts: typeof dutch = {
  title: 'Keys',
  intro: 'Single letters work only while you are not typing.',
  off: 'Single letters are off now. You can switch them on in your profile.',
  toProfile: 'To your profile',
  everywhere: 'Everywhere',
  list: 'In the list',
  thread: 'In the conversation',
  composer: 'While writing',
  help: 'show this list',
  panes: 'to another part of the screen',
  search: 'search',
  arrows: 'walk through the list',
  next: 'next conversation',
  previous: 'previous conversation',
  close: 'finish and go on to the next',
  unread: 'mark as unread',
  later: 'Put off',
  assign: 'hand over to a colleague',
  take: 'take it yourself',
  reply: 'write an answer',
  note: 'write a note',
  send: 'send',
  newline: 'new line',
  quick: 'choose a quick reply',
  escape: 'close the list, the text stays',
  keys: { enter: 'Enter', shift: 'Shift', escape: 'Esc', or: 'or', first: 'Home', last: 'End' }
}
