/** Every function of a module with what it is called with after the database; several times when its statement has several shapes. */
export type Calls<Module> = {
  [Name in keyof Module as Module[Name] extends (...args: never[]) => unknown
    ? Name
    : never]: Module[Name] extends (db: never, ...rest: infer Rest) => unknown ? Rest[] | NoQuery : NoQuery
}

/** A function that asks no database, and what it is instead. */
export type NoQuery = string
