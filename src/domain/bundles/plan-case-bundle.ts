import type { Writer } from '../../db/handles.ts'
import { findKnownCase, leads } from '../cases/index.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'
import type { SealingKeys } from '../sealing/index.ts'
import type { BundleContents } from './forms.ts'
import { type BundlePlan, planBundle } from './plan-bundle.ts'

const NO_SUCH_CASE = refuseUnknown('There is no such case, or it is not yours to see.')

/**
 * Work out a bundle of a case for whoever leads it or looks after it. Whoever was let in to read it does not hand it
 * over.
 */
export async function planCaseBundle(
  db: Writer,
  actor: Actor,
  asked: { readonly caseId: string; readonly schoolId: string; readonly contents: BundleContents },
  at: { readonly keys: SealingKeys; readonly now: Date },
): Promise<({ readonly ok: true; readonly reference: string } & BundlePlan) | Refusal> {
  const { caseId, schoolId, contents } = asked
  const known = await findKnownCase(db, actor, caseId, at.now)
  if (known?.schoolId !== schoolId) return NO_SUCH_CASE
  // The page is not there for whoever was only let in.
  if (!leads(known)) return NO_SUCH_CASE
  const { reference } = known
  const plan = await planBundle(
    db,
    actor,
    { matterId: caseId, schoolId, matterIds: [caseId], contents },
    at,
  )
  return plan.ok ? { ...plan, reference } : plan
}
