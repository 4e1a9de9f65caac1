import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import type { BySchool, Period } from './period.ts'

/** What became of the posts of a school. */
export interface PostFigures {
  /** Versions sent for approval. */
  readonly sent: number
  /** Of these, how many the checks stopped, whoever approves. */
  readonly stopped: number
  readonly sentBack: number
  readonly published: number
  /** Half of the first decisions came within so many hours; null where there was none. */
  readonly medianHours: number | null
}

/** Posts as the checks and the approvers have them on record. */
export async function postFigures(
  db: Reader,
  schoolIds: readonly string[],
  period: Period,
): Promise<BySchool<PostFigures>> {
  if (schoolIds.length === 0) return new Map()
  const rows = await db
    .selectFrom(sentVersions(db, schoolIds, period).as('s'))
    .select([
      's.school_id',
      sql<number>`count(*)::int`.as('sent'),
      sql<number>`count(*) filter (where s.stopped)::int`.as('stopped'),
      sql<number>`count(*) filter (where s.sent_back)::int`.as('sentBack'),
      sql<number>`count(*) filter (where s.published)::int`.as('published'),
      sql<number | null>`percentile_cont(0.5) within group (
        order by extract(epoch from s.decided_at - s.at) / 3600)`.as('medianHours'),
    ])
    .groupBy('s.school_id')
    .execute()
  return new Map(rows.map(({ school_id, ...figures }) => [school_id, figures]))
}

/** Each version that was sent in the time, once, with what became of it. */
function sentVersions(db: Reader, schoolIds: readonly string[], { since, until }: Period) {
  return db
    .selectFrom('post_checks as c')
    .innerJoin('posts as p', 'p.post_id', 'c.post_id')
    .select(({ fn }) => [
      'p.school_id',
      'c.post_id',
      'c.version',
      fn.min('c.checked_at').as('at'),
      sql<boolean>`bool_or(c.verdict = 'block')`.as('stopped'),
      sql<Date | null>`(select min(d.decided_at) from post_decisions d
        where d.post_id = c.post_id and d.version = c.version)`.as('decided_at'),
      sql<boolean>`exists (select from post_decisions d
        where d.post_id = c.post_id and d.version = c.version and d.outcome <> 'approved')`.as(
        'sent_back',
      ),
      sql<boolean>`exists (select from publications u
        where u.post_id = c.post_id and u.version = c.version and u.state <> 'stopped')`.as(
        'published',
      ),
    ])
    .where('c.stage', '=', 'submit')
    .where('c.checked_at', '>=', since)
    .where('c.checked_at', '<=', until)
    .where('p.school_id', 'in', [...schoolIds])
    .groupBy(['p.school_id', 'c.post_id', 'c.version'])
}
