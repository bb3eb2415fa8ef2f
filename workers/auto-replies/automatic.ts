/** That a message is automatic: each says so, whatever somebody made of its text. Pure. */

export const AUTOMATIC: Record<'nl' | 'en', { says: RegExp; line: string }> = {
  nl: { says: /\bautomatisch/i, line: 'Dit is een automatisch bericht.' },
  en: { says: /\bautomat(?:ic|ed)/i, line: 'This is an automatic message.' }
}

/** The text, and that it is automatic when it does not say so itself. */
export function sayingAutomatic(text: string, language: 'nl' | 'en'): string {
  const { says, line } = AUTOMATIC[language]
  return says.test(text) ? text : `${text}\n\n${line}`.trim()
}
