/** The source catalogue. One file an area; a text with a value in it is a function. */
import { common } from './nl/common.ts'
import { composer } from './nl/composer.ts'
import { inbox } from './nl/inbox.ts'
import { messages } from './nl/messages.ts'
import { shell } from './nl/shell.ts'

export const nl = { common, composer, inbox, messages, shell }

export type Texts = typeof nl
