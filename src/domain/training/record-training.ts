import { randomUUID } from 'node:crypto'
import type { Reader, Writer } from '../../db/handles.ts'
import { monthsAfter } from '../calendar.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName, worksAt } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import type { RecordTraining } from './forms.ts'
import { mayKeepTrainingOf } from './may-keep-training.ts'
import type { KeptCertificate } from './receive-certificate.ts'
import { countsAt, NO_SUCH_COURSE, NO_SUCH_RECORD } from './stored-record.ts'

type Command = RecordTraining & { readonly certificate: KeptCertificate | null }

/**
 * Put on record that somebody did a course. People enter their own, which counts once a keeper has
 * confirmed it; what a keeper enters for somebody else is confirmed by that.
 * @param command certificate: as it lies in the media store
 */
export async function recordTraining(
  db: Writer,
  actor: Actor,
  command: Command,
  now: Date,
): Promise<{ readonly ok: true; readonly recordId: string } | Refusal> {
  const { personId, schoolId, doneOn } = command
  const today = londonDate(now)
  const own = personId === actor.personId
  const allowed = own
    ? await worksAt(db, { personId, schoolId }, today)
    : await mayKeepTrainingOf(db, actor, { personId, schoolId }, today)
  if (!allowed) return NO_SUCH_RECORD
  const course = await openCourse(db, command)
  if (!course) return NO_SUCH_COURSE
  const unfit =
    (await refuseUnfit(db, command, today)) ?? refusePasswordText(command.evidence, 'evidence')
  if (unfit) return unfit
  const runsOutOn = course.months === null ? null : monthsAfter(doneOn, course.months)
  const recordId = await insert(db, actor, { command, runsOutOn, own, now })
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'training.recorded',
    schoolId,
    subject: `training:${recordId}`,
    facts: {
      person: personId,
      course: command.courseId,
      confirmed: !own,
      certificate_sha256: command.certificate?.sha256 ?? null,
    },
  })
  return { ok: true, recordId }
}

async function openCourse(
  db: Reader,
  { courseId, schoolId }: Command,
): Promise<{ readonly months: number | null } | undefined> {
  const course = await db
    .selectFrom('training_courses')
    .select(['school_id', 'months'])
    .where('course_id', '=', courseId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return course && countsAt(course.school_id, schoolId) ? course : undefined
}

async function refuseUnfit(
  db: Reader,
  { personId, courseId, doneOn, evidence, certificate }: Command,
  today: string,
): Promise<Refusal | undefined> {
  if (doneOn > today) return refuse('The course cannot have been done on a day to come.', 'doneOn')
  if (evidence === '' && !certificate) {
    return refuse('Say what shows that it was done, or add the certificate.', 'evidence')
  }
  const same = await db
    .selectFrom('training_records')
    .select('record_id')
    .where('person_id', '=', personId)
    .where('course_id', '=', courseId)
    .where('done_on', '=', doneOn)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return same && refuse('This course is on record for that day already.', 'doneOn')
}

interface Recorded {
  readonly command: Command
  readonly runsOutOn: string | null
  readonly own: boolean
  readonly now: Date
}

async function insert(
  db: Writer,
  actor: Actor,
  { command, runsOutOn, own, now }: Recorded,
): Promise<string> {
  const { personId, courseId, doneOn, evidence, certificate } = command
  const recordId = randomUUID()
  await db
    .insertInto('training_records')
    .values({
      trust_id: actor.trustId,
      record_id: recordId,
      course_id: courseId,
      person_id: personId,
      done_on: doneOn,
      runs_out_on: runsOutOn,
      evidence,
      file_sha256: certificate?.sha256 ?? null,
      file_kind: certificate?.kind ?? null,
      recorded_by: actor.personId,
      recorded_at: now,
      ...(own ? {} : { confirmed_by: actor.personId, confirmed_at: now }),
    })
    .execute()
  return recordId
}
