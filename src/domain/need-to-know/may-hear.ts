import type { InRole } from '../people/index.ts'

/** Neither whoever is excluded nor whoever only stands in for them. */
export function mayHear(excluded: ReadonlySet<string>): (holder: InRole) => boolean {
  return ({ personId, coversFor }) =>
    !excluded.has(personId) && (coversFor === null || !excluded.has(coversFor))
}
