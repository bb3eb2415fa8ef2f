/**
 * React Aria empties what it announced with `innerHTML = ''`, which the page forbids as it forbids all HTML made of text
 * (`require-trusted-types-for` in `public/_headers`). Nothing is let through but nothing.
 */
interface TrustedTypes {
  createPolicy: (name: 'default', rules: { createHTML: (html: string) => string | null }) => unknown
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? html : null) })
