import { z } from 'zod'
import type { Reader } from '../../db/handles.ts'
import type { Role } from '../../vocabulary/roles.ts'
import type { Actor } from '../people/index.ts'
import { isRole, meets } from './format-route.ts'

/** Somebody's wish for the policy in another language or format. */
export interface StoredFormatRequest {
  readonly requestId: string
  readonly schoolId: string
  readonly schoolName: string
  readonly slug: string
  readonly askedAt: Date
  readonly name: string | null
  readonly reach: string
  readonly wish: string
  readonly routedTo: readonly Role[]
  /** What was given, once it was. */
  readonly given: string | null
  readonly doneAt: Date | null
  readonly doneBy: string | null
}

const texts = z.array(z.string())

function listed(db: Reader) {
  return db
    .selectFrom('policy_format_requests as r')
    .innerJoin('schools as s', 's.school_id', 'r.school_id')
    .leftJoin('people as p', 'p.person_id', 'r.done_by')
    .selectAll('r')
    .select(['s.name as school_name', 's.slug', 'p.name as done_by_name'])
}

type Row = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>

function toRequest(row: Row): StoredFormatRequest {
  return {
    requestId: row.request_id,
    schoolId: row.school_id,
    schoolName: row.school_name,
    slug: row.slug,
    askedAt: row.asked_at,
    name: row.asker,
    reach: row.reach,
    wish: row.wish,
    routedTo: texts.parse(row.routed_to).filter(isRole),
    given: row.given,
    doneAt: row.done_at,
    doneBy: row.done_by_name,
  }
}

/** The wishes that wait for this person, the oldest first. */
export async function formatRequestsWaiting(
  db: Reader,
  actor: Actor,
): Promise<StoredFormatRequest[]> {
  const rows = await listed(db)
    .where('r.done_at', 'is', null)
    .orderBy('r.asked_at')
    .orderBy('r.request_id')
    .limit(500)
    .execute()
  return rows.map(toRequest).filter((one) => meets(actor, one.schoolId, one.routedTo))
}

/** Every wish at a school that is this person's to meet, those that wait first. */
export async function formatRequestsAt(
  db: Reader,
  actor: Actor,
  schoolId: string,
): Promise<StoredFormatRequest[]> {
  const rows = await listed(db)
    .where('r.school_id', '=', schoolId)
    .orderBy('r.done_at', (order) => order.desc().nullsFirst())
    .orderBy('r.asked_at')
    .orderBy('r.request_id')
    .limit(300)
    .execute()
  return rows.map(toRequest).filter((one) => meets(actor, schoolId, one.routedTo))
}
