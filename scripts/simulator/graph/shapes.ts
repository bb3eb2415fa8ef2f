import { isObject } from '../http.ts'
import { GraphError, invalidParameter } from './error.ts'

/**
 * Refuses a value as Meta's parameter parser does: 131008 for what is missing, 100 for what is too long, of the wrong
 * type or unknown, 131009 for a value that is well-formed and yet not valid.
 */
export type Shape = (value: unknown, path: string) => void

/** A text of `least` to `most` characters. */
export function text(most: number, least = 1): Shape {
  return (value, path) => {
    if (typeof value !== 'string') throw invalidParameter(`Param ${path} must be a string.`)
    if (value.length > most) throw invalidParameter(`Param ${path} must be at most ${most} characters long.`)
    if (value.trim().length < least) {
      throw least === 1
        ? new GraphError(131008, { details: `Param ${path} cannot be empty.` })
        : invalidParameter(`Param ${path} must be at least ${least} characters long.`)
    }
  }
}

/** A text that matches, for example a name or an address. */
export function pattern(expression: RegExp, most: number, words: string): Shape {
  const asText = text(most)
  return (value, path) => {
    asText(value, path)
    if (typeof value === 'string' && !expression.test(value)) throw notValid(path, words)
  }
}

export function oneOf(...words: string[]): Shape {
  return (value, path) => {
    if (typeof value === 'string' && words.includes(value)) return
    const got = typeof value === 'string' ? value : JSON.stringify(value)
    throw invalidParameter(`Param ${path} must be one of {${words.join(', ')}} - got "${got}".`)
  }
}

export const trueOrFalse: Shape = (value, path) => {
  if (typeof value !== 'boolean') throw invalidParameter(`Param ${path} must be a boolean.`)
}

/** A number, or a text that is one, as Meta allows. */
export function number(from: number, to: number): Shape {
  return (value, path) => {
    const found = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    if (typeof found !== 'number' || !Number.isFinite(found)) {
      throw invalidParameter(`Param ${path} must be a number.`)
    }
    if (found < from || found > to) throw notValid(path, `must be between ${from} and ${to}`)
  }
}

export function list(item: Shape, least: number, most: number): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) throw invalidParameter(`Param ${path} must be an array.`)
    if (value.length < least || value.length > most) throw notValid(path, `Min: ${least}, Max: ${most}`)
    for (const [index, found] of value.entries()) item(found, `${path}[${index}]`)
  }
}

/** An object with these keys and no others. */
export function object(required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  return (value, path) => {
    if (!isObject(value)) throw invalidParameter(`Param ${path} must be a JSON object.`)
    for (const key of Object.keys(required)) {
      if (value[key] === undefined) {
        throw new GraphError(131008, { details: `Parameter ${at(path, key)} is required.` })
      }
    }
    for (const [key, found] of Object.entries(value)) {
      const shape =
        (Object.hasOwn(required, key) && required[key]) || (Object.hasOwn(optional, key) && optional[key])
      if (!shape) throw invalidParameter(`Unexpected key "${key}" on param "${path || 'message'}".`)
      shape(found, at(path, key))
    }
  }
}

/** Any object: its inside is not looked at. */
export const anyObject: Shape = (value, path) => {
  if (!isObject(value)) throw invalidParameter(`Param ${path} must be a JSON object.`)
}

/** The shape that belongs to the object's `type`. */
export function byType(shapes: Record<string, Shape>): Shape {
  const known = oneOf(...Object.keys(shapes))
  return (value, path) => {
    anyObject(value, path)
    const type = isObject(value) ? value.type : undefined
    if (type === undefined)
      throw new GraphError(131008, { details: `Parameter ${at(path, 'type')} is required.` })
    known(type, at(path, 'type'))
    shapes[String(type)]?.(value, path)
  }
}

/** Every shape in turn. */
export function all(...shapes: Shape[]): Shape {
  return (value, path) => {
    for (const shape of shapes) shape(value, path)
  }
}

export function notValid(path: string, words: string): GraphError {
  return new GraphError(131009, { details: `Param ${path}: ${words}.` })
}

/** `interactive['body']['text']`, as Meta writes a place. */
function at(path: string, key: string): string {
  return path === '' ? key : `${path}['${key}']`
}
