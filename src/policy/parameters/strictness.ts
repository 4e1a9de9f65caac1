import type { ParameterValue } from '../types.ts'
import type { Strictness } from './parameter.ts'

function asList(value: ParameterValue): readonly ParameterValue[] {
  return Array.isArray(value) ? value : [value as string]
}

function rank(order: readonly string[], value: ParameterValue): number {
  return order.indexOf(String(value))
}

/** Whether two values are the same; the order within a list does not matter. */
export function sameValue(a: ParameterValue, b: ParameterValue): boolean {
  const [left, right] = [asList(a), asList(b)]
  return left.length === right.length && left.every((entry) => right.includes(entry))
}

/**
 * Whether `value` is at least as strict as `than`.
 * @returns false too where the two cannot be compared (a word where a number belongs)
 */
export function isAtLeastAsStrict(
  value: ParameterValue,
  than: ParameterValue,
  stricter: Strictness,
): boolean {
  if (stricter.by === 'order') {
    const own = rank(stricter.order, value)
    return own >= 0 && own >= rank(stricter.order, than)
  }
  if (stricter.by === 'superset') {
    const own = asList(value)
    return asList(than).every((entry) => {
      const either = stricter.anyOneOf?.[String(entry)] ?? []
      return own.includes(entry) || either.some((one) => own.includes(one))
    })
  }
  if (value === 'never') return stricter.by === 'higher'
  if (typeof value !== 'number' || typeof than !== 'number') return false
  return stricter.by === 'lower' ? value <= than : value >= than
}
