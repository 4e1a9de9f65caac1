import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import type { Rhythm } from './occurrences.ts'

/** A regular post as lists and the clock need it. */
export interface RegularPost {
  readonly regularId: string
  readonly schoolId: string
  readonly templateId: string
  /** The name of its template. */
  readonly name: string
  readonly ownerId: string
  readonly ownerName: string
  readonly every: Rhythm
  readonly firstOn: string
  readonly dueTime: string
  readonly leadDays: number
  readonly termOnly: boolean
}

/** The regular posts of some schools that run; of all of them where no schools are named. */
export async function regularPostsOf(
  db: Reader,
  schoolIds?: readonly string[],
): Promise<RegularPost[]> {
  if (schoolIds?.length === 0) return []
  let query = db
    .selectFrom('regular_posts as r')
    .innerJoin('post_templates as t', 't.template_id', 'r.template_id')
    .innerJoin('people as p', 'p.person_id', 'r.owner_id')
    .selectAll('r')
    .select(['t.name', 'p.name as owner_name'])
    .where('r.ended_at', 'is', null)
    .orderBy('t.name')
    .orderBy('r.regular_id')
  if (schoolIds)
    query = query.where('r.school_id', '=', sql<string>`any(${[...schoolIds]}::uuid[])`)
  return (await query.execute()).map((row) => ({
    regularId: row.regular_id,
    schoolId: row.school_id,
    templateId: row.template_id,
    name: row.name,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    every: row.every,
    firstOn: row.first_on,
    dueTime: row.due_time,
    leadDays: row.lead_days,
    termOnly: row.term_only,
  }))
}
