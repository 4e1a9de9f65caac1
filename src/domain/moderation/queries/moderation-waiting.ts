import { type SqlBool, sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, schoolsWhere } from '../../people/index.ts'
import { ownChannels } from './own-channels.ts'

/** What waits for somebody at a school, for their home page. */
export interface ModerationWaiting {
  readonly slug: string
  readonly school: string
  readonly waiting: number
  readonly overdue: number
  /** For those who lead; nought for others. */
  readonly appeals: number
  /** For the safeguarding lead; nought for others. */
  readonly handedOver: number
}

interface School {
  readonly schoolId: string
  readonly name: string
  readonly slug: string
}

/** What waits for somebody, by school; nothing where they do not moderate or nothing waits. */
export async function moderationWaiting(
  db: Reader,
  actor: Actor,
  schools: readonly School[],
  now: Date,
): Promise<readonly ModerationWaiting[]> {
  const leads = schoolsWhere(actor, 'comment.moderate')
  const receives = schoolsWhere(actor, 'comment.receive')
  const own = await ownChannels(db, actor.personId, londonDate(now))
  const [waiting, appeals, handedOver] = await Promise.all([
    waitingAt(db, leads, own, now),
    appealsAt(db, leads),
    handedOverAt(db, receives),
  ])
  return schools
    .map(({ schoolId, name, slug }) => ({
      slug,
      school: name,
      waiting: waiting.get(schoolId)?.waiting ?? 0,
      overdue: waiting.get(schoolId)?.overdue ?? 0,
      appeals: appeals.get(schoolId) ?? 0,
      handedOver: handedOver.get(schoolId) ?? 0,
    }))
    .filter((one) => one.waiting + one.appeals + one.handedOver > 0)
}

type Where = 'all' | readonly string[]

/** PostgreSQL takes an empty list as nothing, which is what it means. */
function among(column: string, where: Where) {
  return where === 'all'
    ? sql<SqlBool>`true`
    : sql<SqlBool>`${sql.ref(column)} = any(${where}::uuid[])`
}

async function waitingAt(
  db: Reader,
  leads: Where,
  own: { readonly channels: readonly string[]; readonly schools: readonly string[] },
  now: Date,
) {
  if (leads !== 'all' && leads.length + own.channels.length + own.schools.length === 0) {
    return new Map<string, { waiting: number; overdue: number }>()
  }
  const rows = await db
    .selectFrom('comments')
    .select(['school_id', ({ fn }) => fn.countAll<number>().as('waiting')])
    .select(sql<number>`count(*) filter (where due_at < ${now})`.as('overdue'))
    .where('state', '=', sql.lit('waiting'))
    .where((where) =>
      where.or([
        among('school_id', leads),
        among('school_id', own.schools),
        among('channel_id', own.channels),
      ]),
    )
    .groupBy('school_id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.school_id,
      { waiting: Number(row.waiting), overdue: Number(row.overdue) },
    ]),
  )
}

async function appealsAt(db: Reader, leads: Where): Promise<ReadonlyMap<string, number>> {
  if (leads.length === 0) return new Map()
  const rows = await db
    .selectFrom('comment_appeals as a')
    .innerJoin('comments as m', 'm.comment_id', 'a.comment_id')
    .select(['m.school_id', ({ fn }) => fn.countAll<number>().as('count')])
    .where('a.outcome', 'is', null)
    .where('m.state', '=', 'removed')
    .where(among('m.school_id', leads))
    .groupBy('m.school_id')
    .execute()
  return new Map(rows.map((row) => [row.school_id, Number(row.count)]))
}

async function handedOverAt(db: Reader, receives: Where): Promise<ReadonlyMap<string, number>> {
  if (receives.length === 0) return new Map()
  const rows = await db
    .selectFrom('comment_handovers')
    .select(['school_id', ({ fn }) => fn.countAll<number>().as('count')])
    .where('acknowledged_at', 'is', null)
    .where(among('school_id', receives))
    .groupBy('school_id')
    .execute()
  return new Map(rows.map((row) => [row.school_id, Number(row.count)]))
}
