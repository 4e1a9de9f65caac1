import type { Reader } from '../../../db/handles.ts'
import { type TrainingStanding, trainingStanding } from '../../../policy/index.ts'
import type { TrainingPurpose } from '../../../vocabulary/training-purposes.ts'

/** A course that somebody did, as a list shows it. */
export interface TrainingRecord {
  readonly recordId: string
  readonly personId: string
  readonly name: string
  readonly title: string
  readonly provider: string
  readonly purposes: readonly TrainingPurpose[]
  readonly doneOn: string
  readonly evidence: string
  readonly certificate: boolean
  readonly standing: TrainingStanding
}

/**
 * What a person has on record, the newest first; what was taken out is left out.
 * @param today calendar date in Europe/London
 */
export async function trainingOf(
  db: Reader,
  personId: string,
  today: string,
): Promise<TrainingRecord[]> {
  const rows = await recordRows(db).where('r.person_id', '=', personId).execute()
  return rows.map((row) => toRecord(row, today))
}

/** What waits at a school to be confirmed, of people other than the reader, the oldest first. */
export async function trainingToConfirm(
  db: Reader,
  at: { readonly schoolId: string; readonly notOf: string; readonly today: string },
): Promise<TrainingRecord[]> {
  const { schoolId, notOf, today } = at
  const rows = await recordRows(db)
    .where('r.confirmed_by', 'is', null)
    .where('r.person_id', '<>', notOf)
    .where((where) => where.or([where('p.left_on', 'is', null), where('p.left_on', '>', today)]))
    .where((where) =>
      where.or([
        where('c.school_id', '=', schoolId),
        where.and([where('c.school_id', 'is', null), where('p.school_id', '=', schoolId)]),
      ]),
    )
    .execute()
  return rows.map((row) => toRecord(row, today)).reverse()
}

function recordRows(db: Reader) {
  return db
    .selectFrom('training_records as r')
    .innerJoin('training_courses as c', 'c.course_id', 'r.course_id')
    .innerJoin('people as p', 'p.person_id', 'r.person_id')
    .select(['r.record_id', 'r.person_id', 'p.name', 'r.done_on', 'r.runs_out_on', 'r.evidence'])
    .select(['r.file_sha256', 'r.confirmed_by', 'c.title', 'c.provider', 'c.purposes'])
    .where('r.ended_on', 'is', null)
    .orderBy('r.done_on', 'desc')
    .orderBy('r.record_id')
}

type Row = Awaited<ReturnType<ReturnType<typeof recordRows>['executeTakeFirstOrThrow']>>

function toRecord(row: Row, today: string): TrainingRecord {
  const dates = { runsOutOn: row.runs_out_on, confirmed: row.confirmed_by !== null }
  return {
    recordId: row.record_id,
    personId: row.person_id,
    name: row.name,
    title: row.title,
    provider: row.provider,
    purposes: row.purposes,
    doneOn: row.done_on,
    evidence: row.evidence,
    certificate: row.file_sha256 !== null,
    standing: trainingStanding([dates], today),
  }
}
