const DAY = 24 * 60 * 60 * 1000
/** Meta's clock and ours differ a little; the last minute is not used. */
const MARGIN = 60_000

/** When the 24 hours end in which WhatsApp lets us answer freely; counted from Meta's time of the patron's last message, ms. */
export const windowEndsAt = (inboundAt: number): number => inboundAt + DAY - MARGIN

export const windowIsOpen = (windowEndsAt: number | null, now: number): boolean =>
  windowEndsAt !== null && now < windowEndsAt
