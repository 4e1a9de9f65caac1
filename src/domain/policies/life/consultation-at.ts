import type { Writer } from '../../../db/handles.ts'
import type { Actor } from '../../people/index.ts'
import { type Refusal, refuseRole, refuseUnknown } from '../../refusal.ts'
import { inForceForDraft } from './in-force-for-draft.ts'
import { draftCapacities, maySeeDraft } from './standing.ts'
import { readDraft, type StoredDraft } from './stored-draft.ts'

const UNKNOWN = refuseUnknown('There is no such consultation, or it is not for your school.')

/** A consultation that is locked, with its draft, for somebody who writes that draft. */
export interface ConsultationAt {
  readonly ok: true
  readonly draft: StoredDraft
  readonly closed: boolean
}

/** Lock a consultation for one of its draft's writers. */
export async function consultationAt(
  db: Writer,
  actor: Actor,
  consultationId: string,
  now: Date,
): Promise<ConsultationAt | Refusal> {
  const row = await db
    .selectFrom('policy_consultations')
    .select(['draft_id', 'closed_at'])
    .where('consultation_id', '=', consultationId)
    .forUpdate()
    .executeTakeFirst()
  const draft = row && (await readDraft(db, row.draft_id))
  if (!draft || !maySeeDraft(actor, draft)) return UNKNOWN
  const capacities = draftCapacities(actor, draft, await inForceForDraft(db, draft, now))
  if (!capacities.includes('writer')) return refuseRole('policy.write')
  return { ok: true, draft, closed: row.closed_at !== null }
}
