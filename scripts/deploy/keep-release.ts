// npm run keep-release: after a deploy, keeps the Worker that went out, so that tests run the next one beside it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from '../environment.ts'
import { wrangler } from './wrangler.ts'

const KEPT = `${ROOT}test/fixtures/releases/worker.js.gz`

const folder = mkdtempSync(join(tmpdir(), 'baak-release-'))
try {
  const { code } = await wrangler(['deploy', '--dry-run', '--minify', '--outdir', folder])
  if (code !== 0) throw new Error(`wrangler ended with ${code}`)
  writeFileSync(KEPT, gzipSync(readFileSync(join(folder, 'index.js')), { level: 9 }))
  console.log(`kept ${KEPT}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
