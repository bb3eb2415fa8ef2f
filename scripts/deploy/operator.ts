import { directoryOf, edgeOf } from '../../workers/lib/context.ts'
import type { Env } from '../../workers/lib/env.ts'
import { newId } from '../../workers/lib/id.ts'
import { remoteD1 } from './remote-d1.ts'
import type { Settings } from './settings.ts'

/** Writes down who the first operator is; somebody who is known already becomes one. They sign in with a code by mail. */
export async function writeOperator({ operator }: Settings, options: string[]): Promise<void> {
  const env = { DIRECTORY: remoteD1('DIRECTORY', options) } as unknown as Env
  const directory = directoryOf(edgeOf(env, { waitUntil: () => {} }))
  const email = operator.email.trim().toLowerCase()
  const row = {
    id: newId('person'),
    email,
    name: operator.name,
    operator: 1 as const,
    created_at: Date.now()
  }
  await directory.commit(
    directory
      .insertInto('people')
      .values(row)
      .onConflict((conflict) => conflict.column('email').doUpdateSet({ operator: 1 }))
  )
}
