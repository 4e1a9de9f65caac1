import {
  isChecklistCode,
  type Pack,
  type ParameterValue,
  roleWord,
  statementOf,
} from '../../../policy/index.ts'
import { ROLES } from '../../../vocabulary/roles.ts'

/** A parameter's value as a person reads it: one line for each part. */
export function valueWords(value: ParameterValue, pack: Pack): string[] {
  if (typeof value === 'object') return value.flatMap((part) => valueWords(part, pack))
  if (typeof value === 'boolean') return [value ? 'Yes' : 'No']
  if (typeof value === 'number') return [String(value)]
  if (isChecklistCode(value)) return [statementOf(value, pack.terms)]
  const role = ROLES.find((one) => one.code === value)
  return [capital(role ? roleWord(role.code, pack.terms) : codeWords(value))]
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const INITIALS: Readonly<Record<string, string>> = {
  dsl: 'DSL',
  hr: 'HR',
  it: 'IT',
  lado: 'LADO',
  pta: 'PTA',
  slt: 'SLT',
}

/** A stored code as words: `it_manager` → "IT manager". */
export function codeWords(code: string): string {
  return code
    .split('_')
    .map((word) => INITIALS[word] ?? word)
    .join(' ')
}
