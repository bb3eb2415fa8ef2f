import type { IncomingHttpHeaders } from 'node:http'
import type { Channel } from '../channels.ts'
import type { World } from '../world.ts'
import { GraphError } from './error.ts'

/** The numbers that the caller's token may use. Throws 190 without a token, or with one that nobody has. */
export function channelsOfCaller(world: World, headers: IncomingHttpHeaders): Channel[] {
  const token = bearer(headers)
  const channels = channelsOfToken(world, token)
  if (channels.length === 0) throw invalidToken()
  return channels
}

/** The numbers of the accounts for which the token was given. */
export function channelsOfToken(world: World, token: string): Channel[] {
  const own = world.channels.filter((channel) => channel.access_token === token)
  const accounts = new Set(own.map((channel) => channel.waba_id))
  return world.channels.filter((channel) => accounts.has(channel.waba_id))
}

/** The token of `Authorization: Bearer …`. Throws 190 when there is none. */
export function bearer(headers: IncomingHttpHeaders): string {
  const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1]
  if (!token) throw invalidToken()
  return token
}

function invalidToken(): GraphError {
  return new GraphError(190, { message: 'Invalid OAuth access token - Cannot parse access token' })
}
