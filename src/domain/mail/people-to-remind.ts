import type { Reader } from '../../db/handles.ts'

/**
 * Those on whose home pages the work of others gathers: whoever holds a role beside that of an author,
 * stands in for one, or runs or moderates a channel. Those without an address, and who want no mail,
 * are left out.
 * @param today calendar date in Europe/London, ISO
 * @returns ids of people
 */
export async function peopleToRemind(db: Reader, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('people as p')
    .leftJoin('mail_choices as c', 'c.person_id', 'p.person_id')
    .select('p.person_id')
    .where('p.email', 'is not', null)
    .where((where) => where.or([where('p.left_on', 'is', null), where('p.left_on', '>', today)]))
    .where((where) => where.or([where('c.choice', 'is', null), where('c.choice', '<>', 'none')]))
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('appointments as a')
            .select('a.appointment_id')
            .whereRef('a.person_id', '=', 'p.person_id')
            .where('a.role', '<>', 'author')
            .where('a.from_date', '<=', today)
            .where((end) => end.or([end('a.to_date', 'is', null), end('a.to_date', '>', today)])),
        ),
        exists(
          selectFrom('covers as v')
            .select('v.cover_id')
            .whereRef('v.person_id', '=', 'p.person_id')
            .where('v.from_date', '<=', today)
            .where('v.to_date', '>=', today),
        ),
        exists(
          selectFrom('channel_staff as s')
            .select('s.channel_staff_id')
            .whereRef('s.person_id', '=', 'p.person_id')
            .where('s.from_date', '<=', today)
            .where((end) => end.or([end('s.to_date', 'is', null), end('s.to_date', '>', today)])),
        ),
      ]),
    )
    .orderBy('p.person_id')
    .execute()
  return rows.map((row) => row.person_id)
}
