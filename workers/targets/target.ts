/** How soon somebody answers: the library's own minutes, or those of the kind of channel. Pure. */
import { MINUTE } from '../lib/time.ts'

/** In minutes of service time, as product C3 has them. */
export const DEFAULT_MINUTES: Record<string, { private: number; public: number }> = {
  whatsapp: { private: 30, public: 60 },
  messenger: { private: 30, public: 60 },
  instagram: { private: 30, public: 60 },
  website: { private: 1, public: 60 }
}
const ANY_OTHER = { private: 30, public: 60 }

interface ChannelTargets {
  kind: string
  target_minutes: number | null
  public_target_minutes: number | null
}

export function minutesOf(channel: ChannelTargets): { private: number; public: number } {
  const usual = DEFAULT_MINUTES[channel.kind] ?? ANY_OTHER
  return {
    private: channel.target_minutes ?? usual.private,
    public: channel.public_target_minutes ?? usual.public
  }
}

/** In ms of service time. */
export const targetOf = (channel: ChannelTargets, where: 'private' | 'public' = 'private'): number =>
  minutesOf(channel)[where] * MINUTE
