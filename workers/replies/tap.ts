/** What a tap on *Lees antwoord* carries back: which template of ours it was on, also when Meta's answer to that was lost. Pure. */

const PREFIX = 'baak.answer.'

export const tapPayload = (templateMessageId: string): string => `${PREFIX}${templateMessageId}`

/** The message of ours that was tapped, or null when the payload is not one of these. */
export const tappedMessage = (payload: string | null | undefined): string | null =>
  /^baak\.answer\.(msg_[0-9a-z]{26})$/.exec(payload ?? '')?.[1] ?? null
