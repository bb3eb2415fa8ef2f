/** The English catalogue, loaded only by those who chose it. A missing text is a type error. */
import { common } from './en/common.ts'
import { composer } from './en/composer.ts'
import { inbox } from './en/inbox.ts'
import { messages } from './en/messages.ts'
import { shell } from './en/shell.ts'
import type { Texts } from './nl.ts'

export const en: Texts = { common, composer, inbox, messages, shell }
