export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Waits: shortly before another try, or not at all (0) so that others go first. Never to mean anything. */
export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
