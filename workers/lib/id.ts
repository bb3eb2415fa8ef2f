import { typeid } from 'typeid-js'

/** Kinds of id; each is a TypeID: prefix, underscore, and a UUIDv7 in 26 characters that sort by time (github.com/jetify-com/typeid). */
export const ID_KINDS = {
  library: 'lib',
  channel: 'chn',
  branch: 'brn',
  person: 'prs',
  patron: 'ptr',
  conversation: 'cnv',
  message: 'msg',
  note: 'not',
  attempt: 'att',
  quick_reply: 'qrp',
  central_quick_reply: 'cqr',
  central_closure: 'ccl',
  session: 'ses',
  code: 'cod',
  mail: 'mal',
  push_device: 'psh',
  quarantine: 'qrt',
  attachment: 'fil',
  template: 'tpl',
  consent: 'cns',
  change: 'chg',
  emergency: 'emg',
  screen: 'scr',
  log: 'log'
} as const

export type IdKind = keyof typeof ID_KINDS

export const newId = (kind: IdKind): string => typeid(ID_KINDS[kind]).toString()
