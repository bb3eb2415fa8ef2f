import type { OperationNode, QueryCompiler } from 'kysely'

/** An index has no library_id; it is only ever reached through its table of rows, which has. */
const UNOWNED_TABLES = new Set(['search_index', 'patron_index'])
/** Words that could widen a query from within a raw fragment. */
const WIDENING = /\b(select|from|join|union|insert|update|delete|or|with)\b/i

/** Names and bound values: nothing within them is looked up. They are most of a query. */
const LEAVES = new Set([
  'ValueNode',
  'PrimitiveValueListNode',
  'ReferenceNode',
  'ColumnNode',
  'IdentifierNode',
  'OperatorNode'
])

type Node = OperationNode & Record<string, unknown>
/** Aliases of a query (and of the queries around it) whose library is known to be ours. */
type Scope = ReadonlySet<string>

/** A query that could reach another library's rows. It never runs. */
export class UnscopedQuery extends Error {
  constructor(what: string) {
    super(`this query is not bound to its library: ${what}`)
    this.name = 'UnscopedQuery'
  }
}

/**
 * Texts that were found to be bound to their library, and at which of their values it stands. Most of a Worker's work is the same few
 * texts over and over; an isolate that meets more of them begins anew.
 */
const known = new Map<string, number[]>()
const KNOWN_AT_MOST = 2_000

/**
 * Refuses every query in which a table is not tied to `library_id` by an AND-level equality, every insert of a row
 * for another library, and raw SQL that could widen a query. It checks; it never rewrites.
 */
export function guarded(compiler: QueryCompiler, libraryId: string): QueryCompiler {
  return {
    compileQuery: (node, queryId) => {
      const compiled = compiler.compileQuery(node, queryId)
      const { sql, parameters } = compiled
      if (known.get(sql)?.every((place) => parameters[place] === libraryId)) return compiled
      inspect(node, new Set(), libraryId)
      remember(sql, parameters, libraryId)
      return compiled
    }
  }
}

function remember(sql: string, parameters: readonly unknown[], libraryId: string) {
  if (known.size === KNOWN_AT_MOST) known.clear()
  known.set(
    sql,
    parameters.flatMap((value, place) => (value === libraryId ? place : []))
  )
}

function inspect(value: unknown, scope: Scope, libraryId: string): void {
  if (Array.isArray(value)) {
    for (const item of value) inspect(item, scope, libraryId)
    return
  }
  if (typeof value !== 'object' || value === null || !('kind' in value)) return
  const node = value as Node
  if (LEAVES.has(node.kind)) return
  if (node.kind === 'RawNode') refuseWideningRaw(node)
  if (node.kind === 'WithNode' || node.kind === 'SetOperationNode') throw new UnscopedQuery(node.kind)
  const inner = isQuery(node) ? scopeOf(node, scope, libraryId) : scope
  if (node.kind === 'InsertQueryNode') inspectInsert(node, scope, libraryId)
  for (const child of Object.values(node)) inspect(child, inner, libraryId)
}

const isQuery = (node: Node) =>
  node.kind === 'SelectQueryNode' || node.kind === 'UpdateQueryNode' || node.kind === 'DeleteQueryNode'

function refuseWideningRaw(node: Node) {
  const text = (node.sqlFragments as string[]).join(' ? ')
  if (WIDENING.test(text)) throw new UnscopedQuery(`raw SQL "${text}"`)
}

function scopeOf(node: Node, outer: Scope, libraryId: string): Scope {
  const joins = (node.joins ?? []) as Node[]
  const tables = [...fromsOf(node), ...joins.map((join) => join.table as Node)].map(namesOf)
  const owned = tables.filter((names) => names !== null)
  const conditions = [node.where, ...joins.map((join) => join.on)].flatMap((item) =>
    conjuncts(item as Node | undefined)
  )
  const scope = new Set(outer)
  const only = owned.length === 1 ? owned[0]?.alias : undefined
  // an equality may lean on one that stands later, so go round until nothing is added
  for (let size = -1; size !== scope.size; ) {
    size = scope.size
    for (const condition of conditions) bindFrom(condition, scope, libraryId, only)
  }
  for (const names of owned) {
    if (!UNOWNED_TABLES.has(names.table) && !scope.has(names.alias)) throw new UnscopedQuery(names.table)
  }
  return scope
}

function fromsOf(node: Node): Node[] {
  const from = (node.from as Node | undefined)?.froms as Node[] | undefined
  const updated = node.table ? [node.table as Node] : []
  return [...(from ?? []), ...updated]
}

function namesOf(node: Node): { table: string; alias: string } | null {
  if (node.kind === 'AliasNode') {
    const inner = namesOf(node.node as Node)
    return inner && { table: inner.table, alias: (node.alias as Node).name as string }
  }
  if (node.kind !== 'TableNode') return null
  const table = ((node.table as Node).identifier as Node).name as string
  return { table, alias: table }
}

function conjuncts(node: Node | undefined): Node[] {
  if (!node) return []
  if (node.kind === 'WhereNode') return conjuncts(node.where as Node)
  if (node.kind === 'OnNode') return conjuncts(node.on as Node)
  if (node.kind === 'ParensNode') return conjuncts(node.node as Node)
  if (node.kind === 'AndNode') return [...conjuncts(node.left as Node), ...conjuncts(node.right as Node)]
  return [node]
}

function bindFrom(node: Node, scope: Set<string>, libraryId: string, only: string | undefined) {
  if (node.kind !== 'BinaryOperationNode' || (node.operator as Node).operator !== '=') return
  const left = libraryColumn(node.leftOperand as Node, only)
  if (!left) return
  const right = node.rightOperand as Node
  if (right.kind === 'ValueNode' && right.value === libraryId) scope.add(left)
  const other = libraryColumn(right, undefined)
  if (other && scope.has(other)) scope.add(left)
  if (other && scope.has(left)) scope.add(other)
}

function libraryColumn(node: Node, only: string | undefined): string | null {
  if (node.kind !== 'ReferenceNode') return null
  const column = ((node.column as Node).column as Node | undefined)?.name
  if (column !== 'library_id') return null
  return node.table ? (namesOf(node.table as Node)?.alias ?? null) : (only ?? null)
}

function inspectInsert(node: Node, outer: Scope, libraryId: string) {
  const table = namesOf(node.into as Node)?.table ?? ''
  if (UNOWNED_TABLES.has(table)) return
  const position = ((node.columns ?? []) as Node[]).findIndex(
    (column) => (column.column as Node).name === 'library_id'
  )
  const values = node.values as Node | undefined
  if (position < 0 || !values) throw new UnscopedQuery(`insert into ${table}`)
  const ok =
    values.kind === 'ValuesNode'
      ? (values.values as Node[]).every((row) => valueAt(row, position) === libraryId)
      : values.kind === 'SelectQueryNode' &&
        selectsOurs(values, position, scopeOf(values, outer, libraryId), libraryId)
  if (!ok) throw new UnscopedQuery(`insert into ${table}`)
}

function valueAt(row: Node, position: number): unknown {
  const value = (row.values as unknown[])[position]
  return row.kind === 'ValueListNode' ? (value as Node).value : value
}

function selectsOurs(select: Node, position: number, scope: Scope, libraryId: string): boolean {
  const selection = ((select.selections as Node[])[position]?.selection ?? null) as Node | null
  const node = selection?.kind === 'AliasNode' ? (selection.node as Node) : selection
  if (node?.kind === 'ValueNode') return node.value === libraryId
  const column = node && libraryColumn(node, [...scope][0])
  return Boolean(column && scope.has(column))
}
