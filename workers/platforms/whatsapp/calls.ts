import {
  digitsOf,
  type Fields,
  fieldsOf,
  idOf,
  integerOf,
  listOf,
  momentOf,
  textOf
} from '../../lib/json-fields.ts'
import type { CallFacts } from '../content.ts'
import type { CallEvent } from '../platform.ts'
import type { Event } from './elements.ts'
import { contactsOf, isSomebody, type Named, namedIn, patronIds } from './patron-ids.ts'

/** A step of a call. What is said in it comes, if at all, as a message: a voicemail. */
export function readCall(call: Fields, value: Fields): Event {
  const id = idOf(call.id)
  if (!id) return { type: 'ignored', reason: 'no_id' }
  const direction = directionOf(call, value)
  const seconds = integerOf(call.duration)
  const state = stateOf(call, seconds)
  const told = momentOf(call.timestamp)
  // the window counts from when somebody called, not from when they hung up
  const at = told !== null && seconds !== null && seconds > 0 ? told - seconds * 1000 : told
  const named = namedIn(call, direction === 'in' ? 'sender' : 'receiver')
  const event = stepOf(id, at, { direction, state, seconds }, named, value)
  return { ...event, opens_window: direction === 'in' && !isAfterwards(call) }
}

/** How far a call came that we made. */
export function readCallStatus(status: Fields, value: Fields): Event {
  const id = idOf(status.id)
  if (!id) return { type: 'ignored', reason: 'no_id' }
  const state = STATUSES.get((textOf(status.status) ?? '').toUpperCase()) ?? 'ringing'
  const named = {
    number: digitsOf(status.recipient_id),
    user_id: idOf(status.recipient_user_id),
    parent_user_id: idOf(status.recipient_parent_user_id) ?? idOf(status.parent_recipient_user_id)
  }
  return stepOf(id, momentOf(status.timestamp), { direction: 'out', state, seconds: null }, named, value)
}

const STATUSES = new Map<string, CallFacts['state']>([
  ['RINGING', 'ringing'],
  ['ACCEPTED', 'answered'],
  ['REJECTED', 'rejected'],
  ['FAILED', 'missed'],
  ['COMPLETED', 'ended']
])

function stepOf(id: string, at: number | null, call: CallFacts, named: Named, value: Fields): CallEvent {
  const patron = patronIds(named, contactsOf(value))
  return {
    type: 'call',
    external_id: `call:${id}`,
    patron: isSomebody(patron) ? patron : null,
    at,
    call,
    opens_window: false
  }
}

function directionOf(call: Fields, value: Fields): CallFacts['direction'] {
  const told = textOf(call.direction)?.toUpperCase()
  if (told === 'BUSINESS_INITIATED') return 'out'
  if (told === 'USER_INITIATED') return 'in'
  const ours = digitsOf(fieldsOf(value.metadata).display_phone_number)
  const fromUs = ours !== null && digitsOf(call.from) === ours
  return fromUs || (idOf(call.to_user_id) && !idOf(call.from_user_id)) ? 'out' : 'in'
}

/** A recording or a transcript comes after the call. */
const isAfterwards = (call: Fields) => (textOf(call.event) ?? '').toLowerCase().endsWith('_available')

/** Only a call that was taken has a length or a start. */
function stateOf(call: Fields, seconds: number | null): CallFacts['state'] {
  const event = textOf(call.event)?.toLowerCase() ?? ''
  if (isAfterwards(call)) return 'ended'
  if (event !== 'terminate') return 'ringing'
  const states = [call.status, ...listOf(call.status)].map((state) => textOf(state)?.toUpperCase())
  if (states.includes('REJECTED')) return 'rejected'
  return (seconds ?? 0) > 0 || momentOf(call.start_time) !== null ? 'ended' : 'missed'
}
