declare module 'virtual:icons' {
  /** For each of our names: the shapes of its drawing, as [element, attributes]. */
  const drawings: Record<string, [string, Record<string, string>][]>
  export default drawings
}
