/** What is wrong in the fields around: for every form that is made of times and dates. */
import { createContext, useContext } from 'react'
import type { Faults } from './faults.ts'

export interface FoundFaults {
  faults: Faults
  /** somebody tried to save: what is empty is pointed out too */
  attempted: boolean
}

const FaultsContext = createContext<FoundFaults | undefined>(undefined)
export const FaultsProvider = FaultsContext.Provider

export function useFoundFaults(): FoundFaults {
  const found = useContext(FaultsContext)
  if (!found) throw new Error('outside a form')
  return found
}
