import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { At } from './at.ts'
import type { StepInput } from './forms.ts'
import type { KnownCase } from './known-case.ts'
import { personnelOf } from './places.ts'

/**
 * What goes to the personnel side when a matter about an employee is handed on: apart from the case, so
 * that it can be emptied when nothing was in it (domain-facts M8).
 */
export async function keepPersonnel(
  db: Writer,
  actor: Actor,
  { known, input }: { readonly known: KnownCase; readonly input: StepInput },
  at: At,
): Promise<void> {
  if (input.facts.to !== 'employee') return
  const { trustId } = actor
  const subjects = await db
    .selectFrom('case_people')
    .select('person_id')
    .where('case_id', '=', known.caseId)
    .where('part', '=', 'subject')
    .where('person_id', 'is not', null)
    .where('ended_at', 'is', null)
    .execute()
  for (const { person_id: personId } of subjects) {
    if (!personId) continue
    const entryId = randomUUID()
    await db
      .insertInto('personnel_entries')
      .values({
        trust_id: trustId,
        entry_id: entryId,
        case_id: known.caseId,
        person_id: personId,
        sealed_words: sealText(at.keys, personnelOf(trustId, entryId), input.words.content ?? ''),
        made_at: at.now,
        made_by: actor.personId,
      })
      .execute()
  }
}

/** Empty what stands on the personnel side of a case; that something stood there remains, without words. */
export async function clearPersonnel(
  db: Writer,
  actor: Actor,
  { caseId, schoolId }: Pick<KnownCase, 'caseId' | 'schoolId'>,
  now: Date,
): Promise<void> {
  const cleared = await db
    .updateTable('personnel_entries')
    .set({ sealed_words: null, cleared_at: now })
    .where('case_id', '=', caseId)
    .where('cleared_at', 'is', null)
    .returning('entry_id')
    .execute()
  if (cleared.length === 0) return
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'case.personnel_cleared',
    schoolId,
    subject: `case:${caseId}`,
    facts: { entries: cleared.map((row) => row.entry_id) },
  })
}
