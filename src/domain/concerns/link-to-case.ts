import type { Writer } from '../../db/handles.ts'
import { findMatter } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { entryAbout, lockConcern, NO_SUCH_CONCERN } from './record.ts'
import { takeStep } from './take-step.ts'

/** Make a concern part of a case; whoever does it may know of both. A closed one is opened again first. */
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
  const linked = await takeStep(db, concern, { action: 'link', set: { case_id: caseId } })
  if (!linked.ok) return linked
  await appendEntry(db, {
    ...entryAbout(actor, concern, now),
    action: 'concern.case_linked',
    facts: { case: caseId },
  })
  return linked
}
