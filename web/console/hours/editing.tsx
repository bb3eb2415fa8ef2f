/** The hours on the screen: as they are saved, or as somebody is changing them. */
import { createContext, useContext } from 'react'
import type { BranchHours, ChannelHours, HoursDocument } from '../../../workers/hours/schema.ts'
import { DEFAULT_CHANNEL } from '../../../workers/hours/defaults.ts'
import type { Hours } from './contract.ts'
import type { FoundFaults } from './found-faults.ts'

export interface Editing extends FoundFaults {
  saved: Hours
  document: HoursDocument
  /** the same, but for what was changed by the press that is going on: of this the effects are shown */
  settled: HoursDocument
  mayEdit: boolean
  /** something differs from what it was made from */
  dirty: boolean
  change: (how: (document: HoursDocument) => HoursDocument) => void
}

const EditingContext = createContext<Editing | undefined>(undefined)
export const EditingProvider = EditingContext.Provider

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('outside the hours')
  return editing
}

export const channelHours = ({ channels }: HoursDocument, id: string): ChannelHours =>
  channels[id] ?? DEFAULT_CHANNEL

export const withChannelHours = (
  document: HoursDocument,
  id: string,
  change: Partial<ChannelHours>
): HoursDocument => ({
  ...document,
  channels: { ...document.channels, [id]: { ...channelHours(document, id), ...change } }
})

export const withBranchHours = (document: HoursDocument, id: string, hours: BranchHours): HoursDocument => ({
  ...document,
  branches: { ...document.branches, [id]: hours }
})

/** Ids within the document: only there, so short ones. */
export const shortId = (kind: 'season' | 'closure'): string => `${kind}_${crypto.randomUUID().slice(0, 8)}`
