/** The source catalogue. One file an area; a text with a value in it is a function. */
import { common } from './nl/common.ts'
import { composer } from './nl/composer.ts'
import { inbox } from './nl/inbox.ts'
import { messages } from './nl/messages.ts'
import { operator } from './nl/operator.ts'
import { profile } from './nl/profile.ts'
import { shell } from './nl/shell.ts'
import { signIn } from './nl/sign-in.ts'

export const nl = { common, composer, inbox, messages, operator, profile, shell, signIn }

export type Texts = typeof nl
