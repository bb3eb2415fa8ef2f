import type { Json } from '../../../workers/lib/json.ts'

/** JSON in which some places hold text that is written as it stands, right or wrong: numbers without end, half characters, doubled keys. */
export type Tree = null | boolean | number | string | Literal | Tree[] | { [key: string]: Tree }
export interface Literal {
  [LITERAL]: string
}
const LITERAL = Symbol('literal')
const literal = (text: string): Literal => ({ [LITERAL]: text })

const isLiteral = (tree: Tree): tree is Literal =>
  typeof tree === 'object' && tree !== null && LITERAL in tree
const isFields = (tree: Tree): tree is { [key: string]: Tree } =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree) && !isLiteral(tree)

export function written(tree: Tree): string {
  if (isLiteral(tree)) return tree[LITERAL]
  if (Array.isArray(tree)) return `[${tree.map(written).join(',')}]`
  if (isFields(tree))
    return `{${Object.entries(tree)
      .map(([key, value]) => `${JSON.stringify(key)}:${written(value)}`)
      .join(',')}}`
  return JSON.stringify(tree)
}

type Path = (string | number)[]

function pathsOf(tree: Tree, path: Path = []): Path[] {
  if (Array.isArray(tree)) return [path, ...tree.flatMap((item, index) => pathsOf(item, [...path, index]))]
  if (!isFields(tree)) return [path]
  return [path, ...Object.entries(tree).flatMap(([key, value]) => pathsOf(value, [...path, key]))]
}

/** Null: nothing stands there any more. */
type Change = (here: Tree) => Tree | undefined

function changedAt(tree: Tree, [first, ...rest]: Path, change: Change): Tree | undefined {
  if (first === undefined) return change(tree)
  if (Array.isArray(tree))
    return tree.flatMap((item, index) => {
      const next = index === first ? changedAt(item, rest, change) : item
      return next === undefined ? [] : [next]
    })
  if (!isFields(tree)) return tree
  return fieldsOf(
    Object.entries(tree).flatMap(([key, value]) => {
      const next = key === first ? changedAt(value, rest, change) : value
      return next === undefined ? [] : [[key, next] as const]
    })
  )
}

/** Also with a key of its own that is `__proto__`. */
const fieldsOf = (entries: (readonly [string, Tree])[]): Tree => Object.fromEntries(entries)

const valueAt = (tree: Tree, path: Path): Tree =>
  path.reduce<Tree>((here, key) => (here as { [key: string | number]: Tree })[key] ?? null, tree)

const deep = (levels: number, open: string, close: string) =>
  literal(open.repeat(levels) + close.repeat(levels))

/** What stands where something else was expected. */
export const ODD: Tree[] = [
  ...[null, true, false, 0, -1, 1, 0.5, 4_294_967_296, 1_795_507_200, -8_640_000_000_001, '', ' ', '0', '-1'],
  ...[
    'null',
    'true',
    'NaN',
    '1e5',
    '1795507200',
    '99999999999999999999',
    '0x10',
    '１２３',
    '+31 6 555',
    '../../etc'
  ],
  ...[
    "' or 1=1 --",
    '"; drop table messages',
    '<script>alert(1)</script>',
    '%00',
    '\u202e',
    '\ufeff',
    '👩‍👩‍👧‍👧',
    'ﷺ'
  ],
  ...[
    'a'.repeat(600),
    'é'.repeat(5000),
    '👍'.repeat(40),
    '\n\r\t',
    'wamid.ODD',
    '{"a":1}',
    '2026-11-24T10:00:00Z'
  ],
  ...[
    '9007199254740993',
    '-9007199254740993',
    '1e400',
    '-1e400',
    '-0',
    '1E-400',
    '123456789012345678901234567890'
  ].map(literal),
  ...['"\\u0000"', '"a\\u0000b"', '"\\ud800"', '"\\udc00\\ud800"', '"\\uD83D"', '"\\/\\b\\f"'].map(literal),
  ...[deep(60, '[', ']'), deep(600, '[', ']'), literal(`${'{"a":'.repeat(300)}1${'}'.repeat(300)}`)],
  ...[[], {}, [[]], [null], [{}], { '': '' }, { length: 2 }, { body: { body: 'x' } }, { id: ['x'] }],
  ...[
    '{"__proto__":{"id":"x","type":"text"}}',
    '{"constructor":{"prototype":{}}}',
    '{"toString":1,"valueOf":1}'
  ].map(literal)
]

const ODD_KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  '0',
  'length',
  'id',
  '\u0000',
  'é'.repeat(300)
]

/** One change to a body: `at` says where, `n` and `other` what with. */
export interface Edit {
  at: number
  how: keyof typeof EDITS
  n: number
}

const keyOf = (here: { [key: string]: Tree }, n: number) => Object.keys(here)[n % Object.keys(here).length]

const renamed = (here: { [key: string]: Tree }, from: string | undefined, to: string): Tree =>
  fieldsOf(Object.entries(here).map(([key, value]) => [key === from ? to : key, value] as const))

function doubledKey(here: { [key: string]: Tree }, n: number): Tree {
  const key = keyOf(here, n)
  if (key === undefined) return here
  const again = `${JSON.stringify(key)}:${written(ODD[n % ODD.length] ?? null)}`
  return literal(`{${again},${written(here).slice(1)}`)
}

const EDITS = {
  odd: (_here, n) => ODD[n % ODD.length],
  gone: () => undefined,
  in_a_list: (here) => [here],
  in_fields: (here, n) => ({ [ODD_KEYS[n % ODD_KEYS.length] ?? '']: here }),
  unwrapped: (here) => (Array.isArray(here) ? here[0] : isFields(here) ? Object.values(here)[0] : here),
  as_text: (here) => (typeof here === 'string' ? Number(here) || 0 : written(here)),
  doubled: (here, n) => (Array.isArray(here) ? here.concat(here.slice(n % 3)) : here),
  many: (here, n) =>
    Array.isArray(here) ? Array.from({ length: n % 40 === 0 ? 24 : 3 }, () => here).flat() : here,
  turned: (here) => (Array.isArray(here) ? here.toReversed() : here),
  elsewhere: (_here, n, whole, paths) => valueAt(whole, paths[n % paths.length] ?? []),
  key_more: (here, n) =>
    isFields(here) ? { ...here, [ODD_KEYS[n % ODD_KEYS.length] ?? '']: ODD[n % ODD.length] ?? 0 } : here,
  key_renamed: (here, n) =>
    isFields(here) ? renamed(here, keyOf(here, n), ODD_KEYS[n % ODD_KEYS.length] ?? '') : here,
  keys_swapped: (here, n) =>
    isFields(here) ? renamed(here, keyOf(here, n), keyOf(here, n + 1) ?? '') : here,
  key_doubled: (here, n) => (isFields(here) ? doubledKey(here, n) : here),
  longer: (here, n) => (typeof here === 'string' ? here.repeat(2 + (n % 60)) : here),
  cut: (here, n) => (typeof here === 'string' ? here.slice(0, n % (here.length + 1)) : here)
} satisfies Record<string, (here: Tree, n: number, whole: Tree, paths: Path[]) => Tree | undefined>

export const HOW = Object.keys(EDITS) as (keyof typeof EDITS)[]

/** What grows further than this has grown enough; characters. */
const ENOUGH = 50_000

/** A body after some changes; where nothing is left, null. */
export function edited(tree: Tree, edits: Edit[]): Tree {
  let whole = tree
  for (const { at, how, n } of edits) {
    if (written(whole).length > ENOUGH) break
    const paths = pathsOf(whole)
    const path = paths[at % paths.length] ?? []
    whole = changedAt(whole, path, (here) => EDITS[how](here, n, whole, paths)) ?? null
  }
  return whole
}

/** A body of somebody's, told of our own number and account; `mark` makes its messages others than those of before. */
export function addressedTo(
  channel: { phone_number_id: string; display_phone_number: string; waba_id: string },
  body: Json,
  mark: number
): Tree {
  const own: Record<string, string> = {
    phone_number_id: channel.phone_number_id,
    display_phone_number: channel.display_phone_number
  }
  const told = (here: Json): Tree => {
    if (Array.isArray(here)) return here.map(told)
    if (typeof here === 'string') return here.startsWith('wamid.') ? `${here}.${mark}` : here
    if (typeof here !== 'object' || here === null) return here
    return fieldsOf(
      Object.entries(here).map(([key, value]) => [
        key,
        'changes' in here && key === 'id' ? channel.waba_id : (own[key] ?? told(value))
      ])
    )
  }
  return told(body)
}
