import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, may } from '../../people/index.ts'
import { openPermitActions, type PermitAction } from './permit-lifecycle.ts'
import { standingToPermit } from './permit-standing.ts'
import { type StoredPermit, toPermit } from './stored-permit.ts'

/** Leave for contact as a list shows it, with what its reader can do. */
export interface ListedPermit extends StoredPermit {
  readonly holderName: string
  readonly own: boolean
  readonly learners: number
  readonly logged: number
  readonly open: readonly PermitAction[]
}

const MOST_LISTED = 200

/**
 * The leave for contact at a school that somebody has to do with, the newest first: their own, that of
 * their team, what they decide on; all of it for the head and the safeguarding lead.
 */
export async function permitsAt(
  db: Reader,
  actor: Actor,
  { schoolIds, underWay }: { readonly schoolIds: readonly string[]; readonly underWay?: boolean },
  now: Date,
): Promise<ListedPermit[]> {
  if (schoolIds.length === 0) return []
  const all = schoolIds.filter((schoolId) => may(actor, 'contact.oversee', schoolId))
  const rows = await db
    .selectFrom('contact_permits as c')
    .innerJoin('people as p', 'p.person_id', 'c.asked_by')
    .selectAll('c')
    .select(['p.name as holder_name'])
    .select([
      sql<number>`(select count(*)::int from contact_permit_learners l
        where l.trust_id = c.trust_id and l.permit_id = c.permit_id)`.as('learners'),
      sql<number>`(select count(*)::int from contact_log_entries e
        where e.trust_id = c.trust_id and e.permit_id = c.permit_id)`.as('logged'),
    ])
    .where('c.school_id', 'in', [...schoolIds])
    .$if(underWay === true, (query) => query.where('c.state', 'in', ['asked', 'active', 'closing']))
    // Whoever stands in for a decider has no part in it but that, so what waits is asked of each.
    .where((where) =>
      where.or([
        where('c.asked_by', '=', actor.personId),
        where('p.line_manager_id', '=', actor.personId),
        where('c.state', '=', 'asked'),
        ...(all.length > 0 ? [where('c.school_id', 'in', all)] : []),
      ]),
    )
    .orderBy('c.asked_at', 'desc')
    .orderBy('c.permit_id')
    .limit(MOST_LISTED)
    .execute()
  const listed: ListedPermit[] = []
  for (const { holder_name, learners, logged, ...row } of rows) {
    const permit = toPermit(row)
    const { capacities } = await standingToPermit(db, actor, permit, londonDate(now))
    if (capacities.length === 0) continue
    listed.push({
      ...permit,
      holderName: holder_name,
      own: permit.askedBy === actor.personId,
      learners,
      logged,
      open: openPermitActions(permit.state, capacities),
    })
  }
  return listed
}
