import type { Reader } from '../../../db/handles.ts'
import type { TrainingRecordDates } from '../../../policy/index.ts'
import type { TrainingPurpose } from '../../../vocabulary/training-purposes.ts'

/** A record that may count at a school. */
export interface CountingRecord extends TrainingRecordDates {
  readonly personId: string
  readonly purposes: readonly TrainingPurpose[]
}

/** Everything on record for these people that was not taken out, of courses of the school or the trust. */
export async function recordsCounting(
  db: Reader,
  of: { readonly schoolId: string; readonly personIds: readonly string[] },
): Promise<CountingRecord[]> {
  if (of.personIds.length === 0) return []
  const rows = await db
    .selectFrom('training_records as r')
    .innerJoin('training_courses as c', 'c.course_id', 'r.course_id')
    .select(['r.person_id', 'r.runs_out_on', 'r.confirmed_by', 'c.purposes'])
    .where('r.person_id', 'in', [...of.personIds])
    .where('r.ended_on', 'is', null)
    .where((where) =>
      where.or([where('c.school_id', 'is', null), where('c.school_id', '=', of.schoolId)]),
    )
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    purposes: row.purposes,
    runsOutOn: row.runs_out_on,
    confirmed: row.confirmed_by !== null,
  }))
}
