import type { Writer } from '../../../db/handles.ts'
import type { Actor } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import type { At } from '../at.ts'
import { keepStep } from '../keep-step.ts'
import { leads, lockKnownCase } from '../known-case.ts'
import { linkMatter } from '../link-matter.ts'
import { MOVED_ON, NO_SUCH_CASE, NOT_YOURS } from '../refusals.ts'
import { tellLowLevel } from './tell.ts'

/**
 * Put a case that is a low-level concern into that register, once for each adult of the school whom it is
 * about, and close it as a case.
 */
export async function moveToLowLevel(
  db: Writer,
  actor: Actor,
  { caseId, words }: { readonly caseId: string; readonly words: string },
  at: At,
): Promise<{ readonly ok: true } | Refusal> {
  const known = await lockKnownCase(db, actor, caseId, at.now)
  if (!known) return NO_SUCH_CASE
  if (!leads(known)) return NOT_YOURS
  if (known.stage !== 'open' || known.route !== 'low_level') return MOVED_ON
  const adults = await db
    .selectFrom('case_people')
    .select('person_id')
    .distinct()
    .where('case_id', '=', caseId)
    .where('part', '=', 'subject')
    .where('person_id', 'is not', null)
    .where('ended_at', 'is', null)
    .execute()
  if (adults.length === 0) return refuse('Name the adult whom it is about first.')
  const { trustId, personId: by } = actor
  const { schoolId } = known
  for (const { person_id: adultId } of adults) {
    if (!adultId) continue
    const concern = { schoolId, adultId, words, happenedOn: '', fromCaseId: caseId }
    const told = await tellLowLevel(db, actor, concern, at)
    if (!told.ok) return told
    const matter = { matterId: told.concernId, schoolId, kind: 'low_level_concern' } as const
    await linkMatter(db, actor, { caseId, matter, why: 'same_people' }, at.now)
  }
  await db
    .updateTable('cases')
    .set({ stage: 'closed', closed_at: at.now })
    .where('case_id', '=', caseId)
    .execute()
  const step = { trustId, schoolId, caseId, by, action: 'case.closed' } as const
  await keepStep(db, { ...step, kind: 'closed', facts: { to: 'low_level' } }, at)
  return { ok: true }
}
