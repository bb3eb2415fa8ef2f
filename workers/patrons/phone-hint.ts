/** What staff see of a number at rest: its last three digits, `•• 482`. */
export const phoneHint = (phone: string | null): string | null => (phone ? `•• ${phone.slice(-3)}` : null)
