import { createContext } from 'react'
import type { Branch } from '../api/contract.ts'

/** What the menu under + does. */
export interface Tools {
  /** branches that can be sent as a place on the map */
  places: Branch[]
  onFiles: () => void
  onPlace: (branch: Branch) => void
}

export const ToolsContext = createContext<Tools>({ places: [], onFiles: () => {}, onPlace: () => {} })
