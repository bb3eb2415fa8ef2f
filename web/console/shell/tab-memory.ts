/** What this tab remembers until it closes: drafts that are not on the server yet. Never for another person. */
const OWNER = 'baak:person'

/** Empties the tab when someone else signed in on it. */
export function ownTab(personId: string): void {
  const owner = sessionStorage.getItem(OWNER)
  if (owner && owner !== personId) sessionStorage.clear()
  sessionStorage.setItem(OWNER, personId)
}

export function clearTab(): void {
  sessionStorage.clear()
}
