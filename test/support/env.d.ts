type WorkerEnv = import('../../workers/lib/env.ts').Env
type Migrations = import('@cloudflare/vitest-plugin').D1Migration[]

declare namespace Cloudflare {
  interface Env extends WorkerEnv {
    LIBRARIES_1: D1Database
    LIBRARIES_2: D1Database
    TEST_MIGRATIONS: { directory: Migrations; library: Migrations }
  }
  interface GlobalProps {
    mainModule: typeof import('../../workers/index.ts')
  }
}

/** Vite's: files as text, or modules with what they export, by their path. */
interface ImportMeta {
  glob: {
    (pattern: string, options: { query: '?raw'; import: 'default'; eager: true }): Record<string, string>
    (pattern: string, options: { eager: true }): Record<string, Record<string, unknown>>
  }
}
