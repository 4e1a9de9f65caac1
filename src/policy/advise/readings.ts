import type { ParameterValue } from '../types.ts'
import type { Facts } from './facts.ts'
import { CONTACT_READINGS } from './readings/contact.ts'
import { IMAGE_READINGS } from './readings/images.ts'
import { OFFICIAL_READINGS } from './readings/official.ts'
import { PERSONAL_USE_READINGS } from './readings/personal-use.ts'
import { REPORTING_READINGS } from './readings/reporting.ts'
import type { Part, Reading, Readings } from './situation.ts'
import { strictestOf } from './strictest.ts'

/** What each value of each parameter means for somebody who asks. */
export const READINGS: Readonly<Record<string, Readings>> = {
  ...CONTACT_READINGS,
  ...PERSONAL_USE_READINGS,
  ...OFFICIAL_READINGS,
  ...IMAGE_READINGS,
  ...REPORTING_READINGS,
}

/** A value that the advisor has no words for is never taken for a permission. */
const UNKNOWN: Part = {
  kind: 'may_if',
  says: 'Your policy speaks of it in words of its own; they stand below.',
  ifs: ['it keeps to the clause below; ask if you are not sure what that means'],
}

/** How a value is looked up: numbers by their kind, all else by itself. */
function nameOf(value: ParameterValue): string {
  return typeof value === 'number' ? 'number' : String(value)
}

function readingOf(key: string, value: ParameterValue, own: Readings | undefined): Reading {
  const name = nameOf(value)
  const general = READINGS[key]
  return own?.[name] ?? own?.['*'] ?? general?.[name] ?? general?.['*'] ?? UNKNOWN
}

/** Whether the advisor has words for this value. */
export function isRead(key: string, value: ParameterValue): boolean {
  return [value].flat().every((one) => readingOf(key, one, undefined) !== UNKNOWN)
}

/**
 * What a value comes to. A list is read entry by entry, and its strictest entry decides.
 * @param own readings of the situation itself, which go before the general ones
 * @returns undefined where the value says nothing on these facts
 */
export function partOf(
  key: string,
  value: ParameterValue,
  { facts, own }: { readonly facts: Facts; readonly own?: Readings | undefined },
): Part | undefined {
  const parts = [value].flat().flatMap((one) => {
    const reading = readingOf(key, one, own)
    return (typeof reading === 'function' ? reading(facts) : reading) ?? []
  })
  if (parts.length === 0) return undefined
  return {
    kind: strictestOf(parts.map((part) => part.kind)) ?? 'may_if',
    says: [...new Set(parts.map((part) => part.says))].join(' '),
    ifs: [...new Set(parts.flatMap((part) => part.ifs ?? []))],
  }
}
