import type { Reader } from '../../../db/handles.ts'

/**
 * Learners whose consent has run out while something with them stands or waits: expiry protects
 * like a withdrawal, only nobody presses a button.
 * @param since start of the time to look at, exclusive
 * @param until end of it, inclusive
 */
export async function learnersWithExpiredConsent(
  db: Reader,
  since: Date,
  until: Date,
): Promise<{ learnerId: string; schoolId: string }[]> {
  const rows = await db
    .selectFrom('consents as c')
    .innerJoin('learners as l', 'l.learner_id', 'c.learner_id')
    .select(['l.learner_id', 'l.school_id'])
    .distinct()
    .where('c.expires_at', '>', since)
    .where('c.expires_at', '<=', until)
    .where('c.answer', '=', 'given')
    .orderBy('l.learner_id')
    .execute()
  return rows.map((row) => ({ learnerId: row.learner_id, schoolId: row.school_id }))
}
