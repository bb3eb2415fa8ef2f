import type { Room } from '../realtime/room.ts'

export type DeliveryJob = { kind: 'delivery'; library_id: string; id: string }
export type OutboxJob = { kind: 'outbox'; library_id: string; id: string }
export type AttachmentJob = { kind: 'attachment'; library_id: string; id: string }
export type ChoreJob = { kind: 'chore'; id: string }

/** The Worker's bindings, as in wrangler.toml. Queue messages hold ids only. */
export interface Env {
  ENVIRONMENT: 'development' | 'production'
  /** Where patrons and colleagues find Baak, without a slash at its end: links in messages and mails begin with it. */
  PUBLIC_URL: string
  GRAPH_URL: string
  MAIL_URL: string
  MAIL_FROM: string
  /** Where somebody who found a weakness writes to: `mailto:…` or `https://…`. */
  SECURITY_CONTACT: string
  MAIL_TOKEN?: string
  MAIL_PROJECT?: string
  OBJECT_JURISDICTION: '' | 'eu'
  /** Anything here closes every door of production, see docs/operator/restore-a-database.md. */
  CLOSED?: string
  META_APP_SECRET: string
  META_APP_SECRET_PREVIOUS?: string
  META_VERIFY_TOKEN: string
  SEAL_KEYS: string
  /** By which push services know us (VAPID, RFC 8292): a private key of P-256, as JWK. Absent: no push. */
  PUSH_KEY?: string
  ASSETS: Fetcher
  DIRECTORY: D1Database
  INTAKE: Queue<DeliveryJob>
  OUTBOX: Queue<OutboxJob>
  FILES: Queue<AttachmentJob>
  CHORES: Queue<ChoreJob>
  MEDIA: R2Bucket
  ROOM: DurableObjectNamespace<Room>
  [library_database: `LIBRARIES_${number}`]: D1Database
}
