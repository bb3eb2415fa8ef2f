/** A thank-you, an emoji or a reaction: nothing that asks for an answer. */
export function isThanks(text: string | null, _kind: string): boolean {
  return /^(dank je wel|dankjewel|bedankt|thanks|👍)[!. ]*$/i.test(text ?? '')
}
