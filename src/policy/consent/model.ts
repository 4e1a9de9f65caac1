import { resolveParameter } from '../parameters/resolve.ts'
import type { Basis, Overrides, Pack } from '../types.ts'

/** How a school's policy treats permission, with what each kind of answer stands on. */
export interface ConsentModel {
  /** What the policy itself says; the floor asks for a recorded yes under each of them. */
  readonly says: 'opt_in' | 'objection_list' | 'nothing'
  /** On what a learner without an answer is held back. */
  readonly noAnswer: Basis
  /** On what a learner whose family or who themselves said no is held back; one for every such reason, so that it gives none away. */
  readonly saidNo: Basis
  /** The policy's word for a learner. */
  readonly learner: string
}

/**
 * The consent model of a school's policy.
 *
 * Under an objection list a no is a breach of the policy's own clause (lwlat 10.3b), while silence is
 * stopped by the floor and expressly not by the clause that lets families object (lwlat 10.1).
 */
export function consentModel(pack: Pack, overrides: Overrides = {}): ConsentModel {
  const { basis, stated } = resolveParameter(pack, 'consent_model', overrides)
  const learner = pack.terms.learner
  if (stated === 'opt_in') return { says: 'opt_in', noAnswer: basis, saidNo: basis, learner }
  if (stated === 'objection_list') {
    const breach = resolveParameter(pack, 'consent_breach').basis
    const saidNo = breach.kind === 'clause' ? breach : basis
    return { says: 'objection_list', noAnswer: basis, saidNo, learner }
  }
  return { says: 'nothing', noAnswer: basis, saidNo: basis, learner }
}
