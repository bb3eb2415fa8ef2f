import { useContext } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { MenuItem, MenuPopover } from '../ui/menu.tsx'
import type { OpenMenu } from '../ui/menu-button.tsx'
import { BlockItem } from './block-item.tsx'
import { ThreadMoreContext } from './thread-more.ts'

/** What is done less often with a conversation. */
export default function ThreadMoreMenu({ menu }: { menu: OpenMenu }) {
  const { thread } = useTexts().inbox
  const { about, markUnread, block } = useContext(ThreadMoreContext)
  return (
    <MenuPopover menu={menu}>
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
      {block && <BlockItem {...block} />}
    </MenuPopover>
  )
}
