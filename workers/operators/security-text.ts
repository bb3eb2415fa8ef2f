const HALF_A_YEAR = 180 * 24 * 60 * 60 * 1000

/** Where to report a weakness, by RFC 9116. It expires half a year from the day it is read, so it never goes stale unseen. */
export const securityText = (contact: string, origin: string, now: number): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${new Date(now + HALF_A_YEAR).toISOString().slice(0, 10)}T00:00:00.000Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    ''
  ].join('\n')
