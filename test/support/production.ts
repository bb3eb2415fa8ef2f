import type { Env } from '../../workers/lib/env.ts'

/** Settings with which production agrees to run. */
export const PRODUCTION: Partial<Env> = {
  ENVIRONMENT: 'production',
  OBJECT_JURISDICTION: 'eu',
  META_APP_SECRET: 'f00dfeed',
  META_APP_SECRET_PREVIOUS: '',
  META_VERIFY_TOKEN: 'a-token-of-our-own',
  SEAL_KEYS: '{"1":"b3VyLW93bi1rZXktb3VyLW93bi1rZXktb3VyLW93bi0="}',
  PUSH_KEY:
    '{"kty":"EC","x":"MIQ5XPch5ToIrpjDTakX83zJQIOOOuABeYI6wPEYpf8","y":"G5NNHQ2duVdXQA9QgSNNGbg0BAC-tc4BW-LaKexedhU","crv":"P-256","d":"ZYWTmWu8vR4ZJuzf1kRhSbcQYmrcjMnumvF2PBu-yCk"}',
  PUBLIC_URL: 'https://baak.example',
  GRAPH_URL: 'https://graph.example',
  SECURITY_CONTACT: 'mailto:security@baak.test',
  MAIL_URL: 'https://mail.example/emails',
  MAIL_TOKEN: 'a-mail-token',
  MAIL_PROJECT: 'a-mail-project'
}
