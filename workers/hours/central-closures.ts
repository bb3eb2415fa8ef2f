import { directoryOf, type Edge } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { newId } from '../lib/id.ts'
import { actEntry } from '../operators/log.ts'
import type { CentralDay } from './central-days.ts'
import { forgetCentral } from './find-central.ts'
import * as queries from './queries.ts'
import type { CentralClosure } from './schema.ts'
import { tellEveryLibrary } from './tell-libraries.ts'

/** The days that the operator keeps for all libraries, in the order of the calendar. */
export const listCentralClosures = (edge: Edge): Promise<CentralDay[]> =>
  queries.listCentral(directoryOf(edge))

/** Adds one; answers its id. Every library hears of it within a minute. */
export async function addCentralClosure(
  edge: Edge,
  personId: string,
  closure: CentralClosure
): Promise<string> {
  const id = newId('central_closure')
  const directory = directoryOf(edge)
  await directory.commit(
    queries.insertCentral(directory, { id, ...closure }),
    actEntry(edge, personId, 'central_day_added', id),
    tellEveryLibrary(edge)
  )
  forgetCentral()
  return id
}

/** Throws Problem: not_found. */
export async function changeCentralClosure(
  edge: Edge,
  personId: string,
  id: string,
  closure: CentralClosure
): Promise<void> {
  const directory = directoryOf(edge)
  if (!(await queries.findCentralRow(directory, id))) throw notFound()
  await directory.commit(
    queries.updateCentral(directory, id, closure),
    actEntry(edge, personId, 'central_day_changed', id),
    tellEveryLibrary(edge)
  )
  forgetCentral()
}

/** Throws Problem: not_found. */
export async function removeCentralClosure(edge: Edge, personId: string, id: string): Promise<void> {
  const directory = directoryOf(edge)
  if (!(await queries.findCentralRow(directory, id))) throw notFound()
  await directory.commit(
    queries.deleteCentral(directory, id),
    actEntry(edge, personId, 'central_day_removed', id),
    tellEveryLibrary(edge)
  )
  forgetCentral()
}
