/** When a channel is listed next: always at its own moment of the day (or hour), so that two reminders become one. Pure. */
export function nextListing(now: number, channelId: string, every: number): number {
  let own = 0
  for (const character of channelId) own = (own * 31 + (character.codePointAt(0) ?? 0)) % every
  return (Math.floor((now - own) / every) + 1) * every + own
}
