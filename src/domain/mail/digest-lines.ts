import { sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import { mailFacts } from './told.ts'
import { WORDS } from './words.ts'

/** More lines than these nobody reads; the rest are counted. */
const MOST_LINES = 20

/** What a mail of the day has gathered: a line for each kind at each school, with how many. */
export async function digestLines(db: Reader, digestId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('mails as m')
    .innerJoin('trusts as t', 't.trust_id', 'm.trust_id')
    .leftJoin('schools as s', 's.school_id', 'm.school_id')
    .select(({ fn }) => [
      'm.kind',
      's.name as school',
      't.name as trust',
      fn.countAll<number>().as('count'),
      sql<unknown>`(array_agg(m.facts order by m.queued_at desc))[1]`.as('facts'),
    ])
    .where('m.digest_id', '=', digestId)
    .groupBy(['m.kind', 's.name', 't.name'])
    .orderBy('s.name')
    .orderBy('m.kind')
    .execute()
  const lines = rows.flatMap(({ kind, school, trust, count, facts }) =>
    kind === 'digest' ? [] : [WORDS[kind].line(school ?? trust, count, mailFacts.parse(facts))],
  )
  const more = lines.length - MOST_LINES
  return more > 0 ? [...lines.slice(0, MOST_LINES), `and ${more} more things`] : lines
}
