import { createContext } from 'react'
import type { Branch } from '../api/contract.ts'

/** What the menu under + does. */
export interface Tools {
  /** branches that can be sent as a place on the map */
  places: Branch[]
  onFiles: () => void
  onPlace: (branch: Branch) => void
  /** asks the patron by a list which branch it is about; absent: there is nothing to ask */
  onAsk?: (() => void) | undefined
}

export const ToolsContext = createContext<Tools>({ places: [], onFiles: () => {}, onPlace: () => {} })
