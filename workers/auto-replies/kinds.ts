/** What a library sends by itself. Pure. */

/** What an admin sets: a greeting, that nobody is there, that a message came in. */
export const AUTO_KINDS = ['greeting', 'away', 'received'] as const
export type AutoKind = (typeof AUTO_KINDS)[number]

/**
 * What one message was, as its row says: a greeting and an away message that are due together are one; `emergency` tells who waits
 * that a branch closed at once.
 */
export type SentKind = AutoKind | 'greeting_away' | 'emergency'

/** What is said in the words of the settings. */
export type Worded = Exclude<SentKind, 'emergency'>

/** Does it say that nobody is there? */
export const isAway = (kind: string): boolean =>
  kind === 'away' || kind === 'greeting_away' || kind === 'emergency'
