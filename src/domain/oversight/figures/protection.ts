import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import { schoolEntries } from '../../trail/index.ts'
import type { BySchool, Period } from './period.ts'

/** How a school kept its word to families. */
export interface ProtectionFigures {
  /** Families who took a yes back. */
  readonly withdrawn: number
  /** Posts that came down or were held because of a no. */
  readonly swept: number
  /** Things to take down by hand: done within their time, and not. */
  readonly inTime: number
  readonly late: number
}

const NONE: ProtectionFigures = { withdrawn: 0, swept: 0, inTime: 0, late: 0 }

/** What followed when families said no, from the trail and the takedowns; no name and no reason. */
export async function protectionFigures(
  db: Reader,
  schoolIds: readonly string[],
  { since, until }: Period,
): Promise<BySchool<ProtectionFigures>> {
  if (schoolIds.length === 0) return new Map()
  const entries = await schoolEntries(db)
    .select(({ fn }) => ['school_id', 'action', fn.countAll<string>().as('count')])
    .where('school_id', 'in', [...schoolIds])
    .where('action', 'in', ['consent.withdrawn', 'post.swept'])
    .where('at', '>=', since)
    .where('at', '<=', until)
    .groupBy(['school_id', 'action'])
    .execute()
  const takedowns = await db
    .selectFrom('takedowns as t')
    .innerJoin('publications as u', 'u.publication_id', 't.publication_id')
    .innerJoin('posts as p', 'p.post_id', 'u.post_id')
    .select([
      'p.school_id',
      sql<number>`count(*) filter (where t.done_at <= t.due_at)::int`.as('inTime'),
      sql<number>`count(*) filter (where coalesce(t.done_at, ${until}) > t.due_at)::int`.as('late'),
    ])
    .where('p.school_id', 'in', [...schoolIds])
    .where('t.opened_at', '>=', since)
    .where('t.opened_at', '<=', until)
    .groupBy('p.school_id')
    .execute()
  const count = (schoolId: string, action: string) =>
    Number(entries.find((one) => one.school_id === schoolId && one.action === action)?.count ?? 0)
  return new Map(
    schoolIds.map((schoolId) => {
      const byHand = takedowns.find((one) => one.school_id === schoolId)
      return [
        schoolId,
        {
          withdrawn: count(schoolId, 'consent.withdrawn'),
          swept: count(schoolId, 'post.swept'),
          inTime: byHand?.inTime ?? NONE.inTime,
          late: byHand?.late ?? NONE.late,
        },
      ]
    }),
  )
}
