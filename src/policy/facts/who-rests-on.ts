import type { Pack } from '../types.ts'
import type { ReferenceFact } from './fact.ts'

/** What of a policy rests on a fact. */
export interface RestsOn {
  /** Keys of the policy's questions, in the order of the fact and then of the policy. */
  readonly parameters: readonly string[]
  /** Clauses that cite it, by data or by name. */
  readonly clauses: readonly string[]
}

/**
 * The questions and clauses of a policy that rest on a fact: when it changes, these want a look.
 * A clause cites it where the pack says so, or where its wording names it.
 */
export function whoRestsOn(fact: ReferenceFact, pack: Pack): RestsOn {
  const named = patternOf(fact)
  const clauses = pack.clauses
    .filter(({ cites, wording }) => cites?.includes(fact.key) || named?.test(wording))
    .map((clause) => clause.id)
  const stand = Object.entries(pack.parameters)
    .filter(([, setting]) => setting.clauses.some((clause) => clauses.includes(clause)))
    .map(([key]) => key)
  return { parameters: [...new Set([...fact.parameters, ...stand])], clauses }
}

/** Whether words cite a fact by name, as whole words. */
export function namesFact(words: string, fact: ReferenceFact): boolean {
  return patternOf(fact)?.test(words) ?? false
}

/** Any of a fact’s names, not inside a longer word; undefined where it has none. */
function patternOf({ names }: ReferenceFact): RegExp | undefined {
  if (names.length === 0) return undefined
  const any = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'u')
}
