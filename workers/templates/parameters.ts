import { fillTemplate } from './read.ts'

/** Meta's limit for the filled body. */
const LONGEST_BODY = 1024

export type ParameterFault = 'parameter_count' | 'parameter_empty' | 'parameter_spaces' | 'template_too_long'

/** Why Meta would refuse these values, or null. Source: Meta, errors 132000, 132005 and 132012. Pure. */
export function parameterFault(body: string, count: number, values: string[]): ParameterFault | null {
  if (values.length !== count) return 'parameter_count'
  if (values.some((value) => value.trim() === '')) return 'parameter_empty'
  if (values.some((value) => /[\n\r\t\u2028\u2029]| {4,}/.test(value))) return 'parameter_spaces'
  return [...fillTemplate(body, values)].length > LONGEST_BODY ? 'template_too_long' : null
}
