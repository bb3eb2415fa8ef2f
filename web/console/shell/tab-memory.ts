/** What this tab remembers until it closes: drafts that are not on the server yet. Never for another person. */
const OWNER = 'baak:person'

/** Empties the tab when someone else signed in on it. */
export function ownTab(personId: string): void {
  const owner = sessionStorage.getItem(OWNER)
  if (owner && owner !== personId) sessionStorage.clear()
  sessionStorage.setItem(OWNER, personId)
}

/** False once the person signed out, or another signed in: then nothing of theirs may leave this tab. */
export const tabBelongsTo = (personId: string): boolean => sessionStorage.getItem(OWNER) === personId

export function clearTab(): void {
  sessionStorage.clear()
}
