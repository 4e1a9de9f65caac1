import type { Reader } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { type PolicyInForce, policyInForce } from '../policy-in-force.ts'
import type { StoredDraft } from './stored-draft.ts'

/**
 * The policy in force that says how a draft is approved and announced: that of its school. Schools of
 * one draft share a trust and its way; the first of them speaks for all.
 */
export async function inForceForDraft(
  db: Reader,
  draft: Pick<StoredDraft, 'schoolIds'>,
  now: Date,
): Promise<PolicyInForce> {
  const [first] = draft.schoolIds
  if (first === undefined) throw new Error('A draft of a policy is for at least one school.')
  return policyInForce(db, first, londonDate(now))
}
