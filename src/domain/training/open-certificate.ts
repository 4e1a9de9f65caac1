import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, schoolsOf, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { mayKeepTrainingOf } from './may-keep-training.ts'
import type { KeptCertificate } from './receive-certificate.ts'
import { countsAt } from './stored-record.ts'

/**
 * The certificate of a record, for the person themself and for those who keep their training. Whoever else
 * opens it is put on the trail.
 * @returns undefined where there is none or it is not for this person
 */
export async function openCertificate(
  db: Writer,
  actor: Actor,
  recordId: string,
  now: Date,
): Promise<KeptCertificate | undefined> {
  const row = await db
    .selectFrom('training_records as r')
    .innerJoin('training_courses as c', 'c.course_id', 'r.course_id')
    .select(['r.person_id', 'r.file_sha256', 'r.file_kind', 'c.school_id'])
    .where('r.record_id', '=', recordId)
    .executeTakeFirst()
  if (!row?.file_sha256 || !row.file_kind) return undefined
  const certificate = { sha256: row.file_sha256, kind: row.file_kind }
  if (row.person_id === actor.personId) return certificate
  const { schools } = await schoolsOf(db, actor)
  for (const { schoolId } of schools) {
    if (!countsAt(row.school_id, schoolId)) continue
    const of = { personId: row.person_id, schoolId }
    if (!(await mayKeepTrainingOf(db, actor, of, londonDate(now)))) continue
    await appendEntry(db, {
      trustId: actor.trustId,
      at: now,
      actor: trailName(actor),
      action: 'training.read',
      schoolId,
      subject: `training:${recordId}`,
      facts: { person: row.person_id },
    })
    return certificate
  }
  return undefined
}
