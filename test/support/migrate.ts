import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

// What has been applied is remembered in the database, so only the first test file pays.
await applyD1Migrations(env.DIRECTORY, env.TEST_MIGRATIONS.directory)
await applyD1Migrations(env.LIBRARIES_1, env.TEST_MIGRATIONS.library)
await applyD1Migrations(env.LIBRARIES_2, env.TEST_MIGRATIONS.library)
