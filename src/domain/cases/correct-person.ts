import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { endExclusion } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import type { At } from './at.ts'
import type { CorrectPerson } from './forms.ts'
import { keepStep } from './keep-step.ts'
import { type KnownCase, leads, lockKnownCase } from './known-case.ts'
import { standInsFor } from './name-case-person.ts'
import { MOVED_ON, NO_SUCH_CASE, NOT_YOURS } from './refusals.ts'

/**
 * Put right that the wrong person was named. Their part ends and stays to be read; they and whoever stands
 * in for them are no longer kept out, unless they have another part in it.
 */
export async function correctPerson(
  db: Writer,
  actor: Actor,
  command: CorrectPerson & { readonly caseId: string },
  at: At,
): Promise<{ readonly ok: true } | Refusal> {
  const { caseId, entryId, reason } = command
  const known = await lockKnownCase(db, actor, caseId, at.now)
  if (!known) return NO_SUCH_CASE
  if (!leads(known)) return NOT_YOURS
  if (known.stage === 'closed') return MOVED_ON
  const secret = refusePasswordText(reason, 'reason')
  if (secret) return secret
  const ended = await db
    .updateTable('case_people')
    .set({ ended_at: at.now, ended_by: actor.personId })
    .where('case_id', '=', caseId)
    .where('entry_id', '=', entryId)
    .where('ended_at', 'is', null)
    .returning(['part', 'person_id'])
    .executeTakeFirst()
  if (!ended) return refuse('This has been put right already.')
  const { part, person_id: personId } = ended
  if (personId && part === 'subject') {
    for (const standIn of await standInsFor(db, personId, londonDate(at.now))) {
      await endParts(db, actor, { caseId, personId: standIn }, at.now)
      await letKnowAgain(db, actor, { known, personId: standIn }, at.now)
    }
  }
  if (personId) await letKnowAgain(db, actor, { known, personId }, at.now)
  const { trustId, personId: by } = actor
  const step = {
    trustId,
    schoolId: known.schoolId,
    caseId,
    by,
    action: 'case.person_corrected',
  } as const
  const facts = { part, entry: entryId }
  await keepStep(db, { ...step, kind: 'person_corrected', facts, words: { reason } }, at)
  return { ok: true }
}

async function endParts(
  db: Writer,
  actor: Actor,
  { caseId, personId }: { readonly caseId: string; readonly personId: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable('case_people')
    .set({ ended_at: now, ended_by: actor.personId })
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('part', '=', 'acts_for_subject')
    .where('ended_at', 'is', null)
    .execute()
}

async function letKnowAgain(
  db: Writer,
  actor: Actor,
  { known, personId }: { readonly known: KnownCase; readonly personId: string },
  now: Date,
): Promise<void> {
  const other = await db
    .selectFrom('case_people')
    .select('entry_id')
    .where('case_id', '=', known.caseId)
    .where('person_id', '=', personId)
    .where('part', 'in', ['subject', 'acts_for_subject'])
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (other) return
  const { trustId, personId: endedBy } = actor
  await endExclusion(db, { trustId, matterId: known.caseId, personId, endedBy }, now)
}
