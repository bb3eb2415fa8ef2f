import { useContext } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { MenuItem, MenuPopover, MenuSection } from '../ui/menu.tsx'
import type { OpenMenu } from '../ui/menu-button.tsx'
import { ToolsContext } from './tools-context.ts'

/** A file, or where a branch is: that goes at once, and can be taken back like any answer. */
export default function ToolsMenu({ menu }: { menu: OpenMenu }) {
  const { composer } = useTexts()
  const { places, onFiles, onPlace, onAsk } = useContext(ToolsContext)
  return (
    <MenuPopover menu={menu}>
      <MenuItem icon="attach" onAction={onFiles}>
        {composer.file}
      </MenuItem>
      {onAsk && (
        <MenuItem icon="ask" onAction={onAsk}>
          {composer.askBranch}
        </MenuItem>
      )}
      <MenuSection heading={composer.places}>
        {places.map((branch) => (
          <MenuItem key={branch.id} icon="place" textValue={branch.name} onAction={() => onPlace(branch)}>
            {branch.name}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuPopover>
  )
}
