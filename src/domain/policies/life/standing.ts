import { approvers } from '../../../policy/index.ts'
import { type Actor, may, rolesAt } from '../../people/index.ts'
import { type Refusal, refuse, refuseRole, refuseUnknown } from '../../refusal.ts'
import type { PolicyInForce } from '../policy-in-force.ts'
import { type DraftAction, type DraftCapacity, decideDraftStep } from './lifecycle.ts'
import type { StoredDraft } from './stored-draft.ts'

export const NO_SUCH_DRAFT = refuseUnknown('There is no such draft, or it is not for your school.')

/** Whether somebody may see a draft: they keep policies, or approve them, at one of its schools. */
export function maySeeDraft(actor: Actor, draft: Pick<StoredDraft, 'schoolIds'>): boolean {
  return draft.schoolIds.some(
    (schoolId) => may(actor, 'policy.write', schoolId) || may(actor, 'policy.approve', schoolId),
  )
}

/**
 * In what capacities somebody stands to a draft. A writer keeps policies at every one of its schools.
 * An approver holds, at each, a role of the body that the policy in force names, and wrote no part of
 * it (floor of approval_body).
 */
export function draftCapacities(
  actor: Actor,
  draft: Pick<StoredDraft, 'schoolIds' | 'writerIds'>,
  policy: Pick<PolicyInForce, 'pack'>,
): DraftCapacity[] {
  const { roles } = approvers(policy.pack)
  const atEach = (test: (schoolId: string) => boolean) => draft.schoolIds.every(test)
  const writes = atEach((schoolId) => may(actor, 'policy.write', schoolId))
  const approves =
    !draft.writerIds.includes(actor.personId) &&
    atEach((schoolId) => rolesAt(actor, schoolId).some((role) => roles.includes(role)))
  return [...(writes ? (['writer'] as const) : []), ...(approves ? (['approver'] as const) : [])]
}

/** The refusal for a step that the lifecycle or somebody's standing does not allow; else undefined. */
export function refuseStep(
  draft: StoredDraft,
  action: DraftAction,
  capacities: readonly DraftCapacity[],
): Refusal | undefined {
  const decision = decideDraftStep(draft.state, action, capacities)
  if (decision.ok) return undefined
  if (decision.why === 'moved_on') {
    return refuse('This draft has moved on. Look at where it stands now.')
  }
  return refuseRole(
    action === 'approve' || action === 'send_back' ? 'policy.approve' : 'policy.write',
  )
}
