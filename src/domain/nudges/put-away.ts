import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import type { Actor } from '../people/index.ts'
import { termStart } from '../school-terms.ts'

/**
 * Keep that an adult has seen the reminder of this term. “Done” and “not now” are kept alike, and no entry of
 * the trail tells of it: so nobody can ever read from it who looked over their accounts and who did not. A
 * second time is no error.
 */
export async function putNudgesAway(db: Writer, actor: Actor, now: Date): Promise<void> {
  const { trustId, personId } = actor
  await db
    .insertInto('account_nudges')
    .values({ trust_id: trustId, person_id: personId, term_from: termStart(londonDate(now)) })
    .onConflict((conflict) => conflict.columns(['trust_id', 'person_id', 'term_from']).doNothing())
    .execute()
}

/** Forget whose reminders were seen in terms that are over. */
export async function forgetOldNudges(db: Writer, now: Date): Promise<void> {
  await db
    .deleteFrom('account_nudges')
    .where('term_from', '<', termStart(londonDate(now)))
    .execute()
}
