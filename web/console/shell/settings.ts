/** The pages on which a library sets how Baak works for it, in the order of the menu. */
import { may, type Right } from '../../../workers/people/roles.ts'
import type { Membership } from '../api/contract.ts'
import { paths } from '../routes.ts'
import type { IconName } from '../ui/icon.tsx'

interface Setting {
  /** its name in the texts of the menu */
  name: 'hours' | 'emergency' | 'roster' | 'targets' | 'autoReplies' | 'channels'
  icon: IconName
  path: (libraryId: string) => string
  /** whoever may do this sees the page; everybody, where nothing stands */
  right?: Right
}

const SETTINGS: Setting[] = [
  { name: 'hours', icon: 'hours', path: paths.hours },
  { name: 'emergency', icon: 'ban', path: paths.emergency, right: 'emergency_close' },
  { name: 'roster', icon: 'users', path: paths.roster, right: 'roster_switch' },
  { name: 'targets', icon: 'timer', path: paths.targets },
  { name: 'autoReplies', icon: 'automatic', path: paths.autoReplies, right: 'channels_events' },
  { name: 'channels', icon: 'channel', path: paths.channels, right: 'channels_events' }
]

/** A roster that is not used is in sight of the admin alone. */
export const settingsOf = ({ role }: Membership, hasRoster: boolean): Setting[] =>
  SETTINGS.filter(
    ({ name, right }) => right === undefined || may(role, right) || (name === 'roster' && hasRoster)
  )
