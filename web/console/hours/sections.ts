/** The parts of the page, each with an address of its own. */
import { paths } from '../routes.ts'

const SLUGS = {
  service: '',
  branches: 'vestigingen',
  closures: 'sluitingsdagen',
  year: 'jaar',
  ask: 'proberen',
  versions: 'versies'
} as const

export type Section = keyof typeof SLUGS
export const SECTIONS = Object.keys(SLUGS) as Section[]

/** The part of an address; an unknown word is the first. */
export const sectionOf = (slug: string | undefined): Section =>
  SECTIONS.find((section) => SLUGS[section] === slug) ?? 'service'

export const pathOf = (libraryId: string, section: Section, branchId?: string): string =>
  [paths.hours(libraryId), SLUGS[section], branchId].filter(Boolean).join('/')
