import type { Env } from '../lib/env.ts'
import type { Room } from './room.ts'

/** The one place where a room is found. In production it lives in the EU, by jurisdiction. */
export function room(env: Env, libraryId: string): DurableObjectStub<Room> {
  const rooms = env.OBJECT_JURISDICTION === 'eu' ? env.ROOM.jurisdiction('eu') : env.ROOM
  return rooms.getByName(libraryId)
}
