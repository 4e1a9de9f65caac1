import { resolveParameter } from '../parameters/resolve.ts'
import type { Basis, Overrides, Pack } from '../types.ts'
import { CHECKLIST_CODES, type ChecklistCode, statementOf } from './items.ts'

/** One thing that an author confirms before a post goes to approval. */
export interface ChecklistItem {
  readonly code: ChecklistCode
  /** In the author's own voice and the policy's own words. */
  readonly statement: string
  /** Every clause that asks for it; empty where only the floor does. */
  readonly clauses: readonly string[]
  readonly basis: Basis
}

function itemFor(pack: Pack, code: ChecklistCode): ChecklistItem {
  const clauses = pack.topics[code] ?? []
  const [clause, ...also] = clauses
  const basis: Basis = clause
    ? { kind: 'clause', clause, ...(also.length > 0 ? { also } : {}) }
    : { kind: 'floor', parameter: 'pre_post_gate' }
  return { code, statement: statementOf(code, pack.terms), clauses, basis }
}

/**
 * The author's checklist under a policy: what the policy lists, and under every policy whether there
 * is permission and whether a learner can be identified.
 */
export function checklistFor(pack: Pack, overrides: Overrides = {}): readonly ChecklistItem[] {
  const { value } = resolveParameter(pack, 'pre_post_gate', overrides)
  const listed = [value ?? []].flat()
  return CHECKLIST_CODES.filter((code) => listed.includes(code)).map((code) => itemFor(pack, code))
}
