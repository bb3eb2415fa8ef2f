import { rmSync } from 'node:fs'

/** Throws the browser tests' own database away. */
export default function teardown() {
  const state = process.env.BAAK_TEST_STATE
  if (state) rmSync(state, { recursive: true, force: true })
}
