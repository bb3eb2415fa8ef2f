import { env } from 'cloudflare:workers'

export interface MailSeen {
  to: string
  subject: string
  text: string
  at: number
}

/** What the simulator's mailbox holds for an address, oldest first. */
export async function mailsTo(email: string): Promise<MailSeen[]> {
  const response = await fetch(new URL('/simulator/mail', env.MAIL_URL))
  const { mail } = (await response.json()) as { mail: MailSeen[] }
  return mail.filter((item) => item.to === email).sort((one, other) => one.at - other.at)
}
