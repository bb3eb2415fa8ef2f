import type { Env } from '../../workers/lib/env.ts'

/** Settings with which production agrees to run. */
export const PRODUCTION: Partial<Env> = {
  ENVIRONMENT: 'production',
  OBJECT_JURISDICTION: 'eu',
  META_APP_SECRET: 'f00dfeed',
  META_APP_SECRET_PREVIOUS: '',
  META_VERIFY_TOKEN: 'a-token-of-our-own',
  SEAL_KEYS: '{"1":"b3VyLW93bi1rZXktb3VyLW93bi1rZXktb3VyLW93bi0="}',
  PUBLIC_URL: 'https://baak.example',
  GRAPH_URL: 'https://graph.example',
  SECURITY_CONTACT: 'mailto:security@baak.test',
  MAIL_URL: 'https://mail.example/emails',
  MAIL_TOKEN: 'a-mail-token',
  MAIL_PROJECT: 'a-mail-project'
}
