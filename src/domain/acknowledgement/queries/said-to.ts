import type { Reader } from '../../../db/handles.ts'
import { TO_MANAGER } from '../reminder-days.ts'

/** How often somebody has been reminded to sign a version, the notice not counted; by version. */
export async function remindersTo(
  db: Reader,
  personId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('acknowledgement_reminders')
    .select(({ fn }) => ['policy_version_id', fn.max<number>('nth').as('nth')])
    .where('person_id', '=', personId)
    .groupBy('policy_version_id')
    .execute()
  return new Map(rows.map((row) => [row.policy_version_id, Math.min(row.nth, TO_MANAGER - 1)]))
}

/** Somebody of a manager's team who has not signed after every reminder. */
export interface TeamUnsigned {
  readonly name: string
  readonly slug: string
}

/** Those of whom a manager is told: reminded three times, and still not a name under what is in force. */
export async function teamUnsigned(db: Reader, managerId: string): Promise<TeamUnsigned[]> {
  return db
    .selectFrom('acknowledgement_reminders as r')
    .innerJoin('people as p', 'p.person_id', 'r.person_id')
    .innerJoin('policy_versions as v', 'v.policy_version_id', 'r.policy_version_id')
    .innerJoin('schools as s', 's.school_id', 'v.school_id')
    .select(['p.name', 's.slug'])
    .where('p.line_manager_id', '=', managerId)
    .where('p.left_on', 'is', null)
    .where('r.nth', '=', TO_MANAGER)
    .where('v.in_force_to', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('acknowledgements as a')
            .select('a.person_id')
            .whereRef('a.person_id', '=', 'r.person_id')
            .whereRef('a.policy_version_id', '=', 'r.policy_version_id'),
        ),
      ),
    )
    .orderBy('p.name')
    .orderBy('p.person_id')
    .execute()
}
