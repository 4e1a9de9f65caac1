import type { Reader } from '../../../db/handles.ts'

const AT_ONCE = 200

/** What is to be done on networks by now, the longest waiting first. */
export async function dueErrands(db: Reader, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('network_errands')
    .select('errand_id')
    .where('ended_at', 'is', null)
    .where('not_before', '<=', now)
    .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<=', now)]))
    .orderBy('not_before')
    .orderBy('errand_id')
    .limit(AT_ONCE)
    .execute()
  return rows.map((row) => row.errand_id)
}
