import type { Conflict, Pack } from '../types.ts'
import { partOf } from './readings.ts'
import type { Asked, Ruling } from './ruling.ts'
import { strictestOf } from './strictest.ts'

/** Where clauses, the floor and the law do not agree, and which of them holds. */
export interface Disagreement {
  readonly says: string
  readonly runs: string
  readonly clauses: readonly string[]
}

/** The document's own contradictions that these clauses are part of. */
function ownConflicts(pack: Pack, clauses: ReadonlySet<string>): readonly Conflict[] {
  return pack.conflicts.filter((conflict) => {
    const cited = conflict.clauses.filter((id) => clauses.has(id)).length
    return cited >= Math.min(2, conflict.clauses.length)
  })
}

/** Other ways in which the document can be read, where none of its listed contradictions says so. */
function otherReadings(asked: Asked, rulings: readonly Ruling[]): readonly Disagreement[] {
  return rulings.flatMap(({ key, kind, basis, clauses }) => {
    if (key === undefined || basis !== 'clause') return []
    const setting = asked.pack.parameters[key]
    return (setting?.alsoReads ?? []).flatMap((value) => {
      const part = partOf(key, value, { facts: asked.facts })
      // Nobody is helped by a second reason for the same no.
      if (!part || (kind === 'may_not' && part.kind === 'may_not')) return []
      return {
        says: `It can be read in another way, too: ${part.says}`,
        runs: 'The stricter reading runs.',
        clauses,
      }
    })
  })
}

/** Where the floor asks for more than the policy does. */
function floorBeyond(policy: readonly Ruling[], floor: readonly Ruling[]): Disagreement[] {
  const overruled = floor.filter((one) => one.not !== undefined)
  const kinds = policy.filter((one) => one.key !== undefined).map((one) => one.kind)
  const stops = floor.find((one) => one.kind === 'may_not' && one.not === undefined)
  const looser = policy.filter((one) => one.key === stops?.key && one.kind !== 'may_not')
  const beyond =
    stops && looser.length > 0 && strictestOf(kinds) !== 'may_not'
      ? [
          {
            says: 'Your policy would let you, on terms.',
            runs: `The floor under every policy is stricter, and it holds. ${stops.because ?? ''}`.trim(),
            clauses: looser.flatMap((one) => one.clauses),
          },
        ]
      : []
  return [
    ...overruled.map((one) => ({
      says: 'Taken by itself, your policy says something else.',
      runs: `The floor under every policy holds instead. ${one.because ?? ''}`.trim(),
      clauses: one.clauses,
    })),
    ...beyond,
  ]
}

/** Where the law stands above a clause. */
function lawAbove(policy: readonly Ruling[], law: readonly Ruling[]): readonly Disagreement[] {
  const above = law.find((one) => one.above)
  const against = policy.filter((one) => one.kind === 'may_not')
  if (!above || against.length === 0) return []
  const clauses = [...new Set(against.flatMap((one) => one.clauses))]
  return [
    {
      says: 'Taken by itself, your policy rules it out.',
      runs: `The law stands above it here. ${above.says}`,
      clauses,
    },
  ]
}

/** Everything that does not agree behind one answer, each with which of it holds. */
export function disagreements(asked: Asked, rulings: readonly Ruling[]): readonly Disagreement[] {
  const policy = rulings.filter((one) => one.basis === 'clause' || one.basis === 'school')
  const floor = rulings.filter((one) => one.basis === 'floor')
  const law = rulings.filter((one) => one.basis === 'law')
  const cited = new Set(policy.filter((one) => one.key).flatMap((one) => one.clauses))
  const own = ownConflicts(asked.pack, cited)
  const told = new Set(own.flatMap((conflict) => conflict.clauses))
  const others = otherReadings(asked, policy).filter(
    (one) => !one.clauses.some((clause) => told.has(clause)),
  )
  return [...lawAbove(policy, law), ...own, ...others, ...floorBeyond(policy, floor)]
}
