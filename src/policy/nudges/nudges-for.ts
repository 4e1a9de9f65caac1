import { inWords } from '../advise/words.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Clause, Overrides, Pack, ParameterValue } from '../types.ts'
import { NUDGE_WORDS } from './nudge-words.ts'

/** One thing to look at in one's own accounts, and the clauses that say so. */
export interface Nudge {
  readonly says: string
  readonly clauses: readonly string[]
}

/** The control by which a clause asks for such a reminder. */
const CONTROL = 'staff-nudges'

/**
 * What a policy would have an adult look at in their own accounts now and then (`cambrian app.9`,
 * `cambrian app.12`, `cambrian app.13`, `societas A1.3`, `maesteg rep.13`, `oldchurch 8.1`, `oldchurch 8.3`).
 * Only what a clause of this policy says: none where it is silent, or where that part of it cannot be read.
 */
export function nudgesFor(pack: Pack, overrides: Overrides = {}): Nudge[] {
  const stated = Object.entries(NUDGE_WORDS).flatMap(([key, words]) => {
    const { stated, clauses } = resolveParameter(pack, key, overrides)
    if (clauses.length === 0) return []
    return codesOf(stated).flatMap((code) => {
      const says = Object.hasOwn(words, code) ? words[code] : undefined
      return says === undefined ? [] : [{ says: inWords(says, pack), clauses }]
    })
  })
  const told = stated.flatMap(({ clauses }) => clauses)
  const others = pack.clauses.filter((clause) => asks(clause) && !told.includes(clause.id))
  return [...stated, ...others.map(({ id, wording }) => ({ says: wording, clauses: [id] }))]
}

function asks({ controls, text }: Clause): boolean {
  return controls.includes(CONTROL) && text !== 'missing'
}

function codesOf(value: ParameterValue | null): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value : []
}
