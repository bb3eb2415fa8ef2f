import { useContext } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { MenuItem, MenuPopover } from '../ui/menu.tsx'
import type { OpenMenu } from '../ui/menu-button.tsx'
import { FollowUpItems } from '../follow-ups/menu-items.tsx'
import { useSensitiveTexts } from '../sensitive/texts.ts'
import { BlockItem } from './block-item.tsx'
import { ThreadMoreContext } from './thread-more.ts'

/** What is done less often with a conversation. */
export default function ThreadMoreMenu({ menu }: { menu: OpenMenu }) {
  const { thread } = useTexts().inbox
  const { hide: words } = useSensitiveTexts()
  const { about, markUnread, block, hide, later } = useContext(ThreadMoreContext)
  return (
    <MenuPopover menu={menu}>
      {later && <FollowUpItems {...later} />}
      {about && (
        <MenuItem icon="user" onAction={about.show}>
          {about.label}
        </MenuItem>
      )}
      {markUnread && (
        <MenuItem icon="unread" onAction={markUnread} end="U">
          {thread.unread}
        </MenuItem>
      )}
      {hide && (
        <MenuItem icon="lock" onAction={hide}>
          {words.menu}
        </MenuItem>
      )}
      {block && <BlockItem {...block} />}
    </MenuPopover>
  )
}
