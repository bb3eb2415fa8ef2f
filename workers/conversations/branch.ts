/** Which branch somebody wrote to. Pure. */
import type { MessageContent, Referral } from '../platforms/content.ts'

interface Named {
  id: string
  name: string
}

/** How a row of our question begins, before the branch's id. */
export const BRANCH_CHOICE = 'baak.branch.'

/** The branch that a patron chose from our list; null when they chose nothing, or something else. */
export function chosenBranch(content: MessageContent | null): string | null {
  const { choice } = content ?? {}
  return choice?.of === 'list' && choice.id?.startsWith(BRANCH_CHOICE)
    ? choice.id.slice(BRANCH_CHOICE.length)
    : null
}

/** Before the name of a branch, in its own name as in what patrons are given to send. */
const CALLED =
  /^(?:de |het |the )?(?:openbare )?(?:vestiging|bibliotheek|locatie|filiaal|bieb|branch|library)\s+/

const words = (text: string): string =>
  ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

const nameOf = (branch: Named): string => ` ${words(branch.name).trim().replace(CALLED, '')} `

/**
 * The one branch that is named by the QR code, ad or post they came by, or else after the word *vestiging* in their opening
 * words. Null when none is named, or more than one: nobody is sent to the wrong desk.
 */
export function branchOf(
  branches: Named[],
  told: { referral: Referral | null; opening: string | null }
): string | null {
  const { referral, opening } = told
  const came = [referral?.ref, referral?.url, referral?.headline].flatMap((text) => text ?? [])
  // apart, so that no name is made of the end of one and the beginning of the next
  const byReferral = onlyOne(branches, came.map(words).join('|'))
  if (byReferral) return byReferral
  const after = /(?<!\p{L})(?:vestiging|locatie|filiaal|branch)\s+(.{1,120})/isu.exec(opening ?? '')?.[1]
  return after ? startsWith(branches, words(after)) : null
}

/** Whether a text could name a branch at all: then the branches are worth reading. */
export const mayNameBranch = (told: { referral: Referral | null; opening: string | null }): boolean =>
  told.referral !== null || /vestiging|locatie|filiaal|branch/i.test(told.opening ?? '')

function onlyOne(branches: Named[], text: string): string | null {
  const found = branches.filter((branch) => nameOf(branch).trim() !== '' && text.includes(nameOf(branch)))
  return onlyLongest(found)
}

const startsWith = (branches: Named[], text: string): string | null =>
  onlyLongest(branches.filter((branch) => nameOf(branch).trim() !== '' && text.startsWith(nameOf(branch))))

/** *Noord* stands in *Noord West* too: then the longer name is meant. */
function onlyLongest(found: Named[]): string | null {
  const most = found.filter(
    (branch) => !found.some((other) => other !== branch && includesMore(nameOf(other), nameOf(branch)))
  )
  return most.length === 1 ? (most[0]?.id ?? null) : null
}

const includesMore = (longer: string, shorter: string) =>
  longer.length > shorter.length && longer.includes(shorter)
