import type { Writer } from '../../db/handles.ts'
import { findMatter } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { type Concern, entryAbout, lockConcern, NO_SUCH_CONCERN } from './record.ts'
import { takeStep } from './take-step.ts'

/**
 * Why a concern cannot become part of a case: the one rule for opening one from it and for putting it under one that is
 * there.
 * @param target the case, where it is there already
 */
export function refuseForCase(
  { state, caseId }: Pick<Concern, 'state' | 'caseId'>,
  target?: string,
): Refusal | undefined {
  if (state === 'closed') {
    return refuse('This concern is closed. Open it again first; then it can become part of a case.')
  }
  if (caseId !== null && caseId !== target) {
    return refuse('This concern is part of a case already. Link the two cases instead.')
  }
  return undefined
}

/** The same for a concern by its id, held so that nobody changes it meanwhile. */
export async function refuseConcernForCase(
  db: Writer,
  actor: Actor,
  { concernId, caseId }: { readonly concernId: string; readonly caseId?: string },
  now: Date,
): Promise<Refusal | undefined> {
  const concern = await lockConcern(db, actor, concernId, now)
  return concern ? refuseForCase(concern, caseId) : NO_SUCH_CONCERN
}

/** Make a concern part of a case; whoever does it may know of both. */
export async function linkToCase(
  db: Writer,
  actor: Actor,
  { concernId, caseId }: { readonly concernId: string; readonly caseId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const concern = await lockConcern(db, actor, concernId, now)
  if (!concern) return NO_SUCH_CONCERN
  const matter = await findMatter(db, actor, caseId, now)
  if (matter?.kind !== 'case' || matter.schoolId !== concern.schoolId) {
    return refuseUnknown('There is no such case. Look at the list again.')
  }
  const refusal = refuseForCase(concern, caseId)
  if (refusal) return refusal
  const linked = await takeStep(db, concern, { action: 'link', set: { case_id: caseId } })
  if (!linked.ok) return linked
  await appendEntry(db, {
    ...entryAbout(actor, concern, now),
    action: 'concern.case_linked',
    facts: { case: caseId },
  })
  return linked
}

/** Take a concern out of a case; about which event it is stays. Whoever does it may know of both. */
export async function unlinkFromCase(
  db: Writer,
  actor: Actor,
  { concernId, caseId }: { readonly concernId: string; readonly caseId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const concern = await lockConcern(db, actor, concernId, now)
  if (!concern) return NO_SUCH_CONCERN
  if (concern.caseId !== caseId) return { ok: true }
  // It may have been closed since, or be about an event with others: that it stays.
  const alone = concern.state === 'linked' && concern.eventId === null
  const set = { case_id: null }
  if (alone) await takeStep(db, concern, { action: 'unlink', set })
  else await db.updateTable('concerns').set(set).where('concern_id', '=', concernId).execute()
  await appendEntry(db, {
    ...entryAbout(actor, concern, now),
    action: 'concern.case_unlinked',
    facts: { case: caseId },
  })
  return { ok: true }
}
