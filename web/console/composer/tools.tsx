/** What can go along with words: files, and the place of a branch. */
import { useRef } from 'react'
import type { Branch } from '../api/contract.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { ToolsContext } from './tools-context.ts'

/** A hint for the dialog only: what cannot go is said after choosing. */
const OFFERED =
  'image/*,video/*,audio/*,application/pdf,text/plain,.csv,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.epub'

/** As many as WhatsApp shows in a list. */
const MOST_ASKED = 10

const loadMenu = () => import('./tools-menu.tsx')

interface AddToolsProps {
  onFiles: (files: File[]) => void
  /** undefined: a place cannot be sent now */
  onPlace: ((branch: Branch) => void) | undefined
  /** undefined: nobody need be asked which branch it is about, or cannot be now */
  onAsk: (() => void) | undefined
}

export function AddTools({ onFiles, onPlace, onAsk }: AddToolsProps) {
  const { composer } = useTexts()
  const { details } = useLibrary()
  const input = useRef<HTMLInputElement>(null)
  const places = details?.branches.filter((branch) => branch.located) ?? []
  const count = details?.branches.length ?? 0
  const asks = count > 1 && count <= MOST_ASKED ? onAsk : undefined
  const several = onPlace !== undefined && (places.length > 0 || asks !== undefined)
  const choose = () => input.current?.click()
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={OFFERED}
        aria-label={composer.files.attach}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          // the same file can be chosen again
          event.target.value = ''
        }}
      />
      {several && (
        <ToolsContext value={{ places, onFiles: choose, onPlace, onAsk: asks }}>
          <MenuButton
            className="button quiet icon-only"
            label={composer.add}
            placement="top start"
            load={loadMenu}
          >
            <Icon name="add" />
            <span className="visually-hidden">{composer.add}</span>
          </MenuButton>
        </ToolsContext>
      )}
      <IconButton
        icon="attach"
        label={composer.files.attach}
        className={several ? 'also-in-menu' : ''}
        onPress={choose}
      />
    </>
  )
}
