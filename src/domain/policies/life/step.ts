import type { Writer } from '../../../db/handles.ts'
import type { PolicyDraftState } from '../../../vocabulary/policy-draft-states.ts'
import type { TrailAction } from '../../../vocabulary/trail-actions.ts'
import { type Actor, trailName } from '../../people/index.ts'
import type { Refusal } from '../../refusal.ts'
import { refuse } from '../../refusal.ts'
import { appendEntry, type Facts } from '../../trail/index.ts'
import { inForceForDraft } from './in-force-for-draft.ts'
import { type DraftAction, decideDraftStep } from './lifecycle.ts'
import { draftCapacities, maySeeDraft, NO_SUCH_DRAFT, refuseStep } from './standing.ts'
import { lockDraft, type StoredDraft } from './stored-draft.ts'

/** A draft that is locked, and the state that an allowed step leads to. */
export interface Step {
  readonly ok: true
  readonly draft: StoredDraft
  readonly to: PolicyDraftState
}

/**
 * Lock a draft for a step of its life.
 * @param seen digest of the words that somebody had before their eyes, where the step is about those
 */
export async function stepOn(
  db: Writer,
  actor: Actor,
  wanted: { readonly draftId: string; readonly action: DraftAction; readonly seen?: string },
  now: Date,
): Promise<Step | Refusal> {
  const { draftId, action, seen } = wanted
  const draft = await lockDraft(db, draftId)
  if (!draft || !maySeeDraft(actor, draft)) return NO_SUCH_DRAFT
  const capacities = draftCapacities(actor, draft, await inForceForDraft(db, draft, now))
  const refusal = refuseStep(draft, action, capacities)
  if (refusal) return refusal
  if (seen !== undefined && seen !== draft.contentSha256) {
    return refuse('The words have changed since you opened this. Read them again, then decide.')
  }
  const decision = decideDraftStep(draft.state, action, capacities)
  return decision.ok ? { ok: true, draft, to: decision.to } : NO_SUCH_DRAFT
}

/** Keep a step of a draft's life and its trail entry. */
export async function keepStep(
  db: Writer,
  actor: Actor,
  step: {
    readonly draft: StoredDraft
    readonly to: PolicyDraftState
    readonly action: TrailAction
    readonly facts?: Facts
    readonly set?: { readonly in_force_on?: string; readonly notice_given_at?: Date }
  },
  now: Date,
): Promise<void> {
  const { draft, to, action, facts, set } = step
  await db
    .updateTable('policy_drafts')
    .set({ state: to, revision: draft.revision + 1, updated_at: now, ...set })
    .where('draft_id', '=', draft.draftId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action,
    schoolId: draft.schoolIds[0] ?? null,
    subject: `policy_draft:${draft.draftId}`,
    facts: { sha256: draft.contentSha256, ...facts },
  })
}
