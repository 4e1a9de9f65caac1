import type { Reader } from '../../../../db/handles.ts'
import { type Actor, may, roleHolders, stepTakers } from '../../../people/index.ts'
import { answerTo } from '../form/field.ts'
import { type StoredRequest, toRequest } from '../stored-request.ts'

/** A request as a list shows it. */
export interface ListedRequest extends StoredRequest {
  /** What the channel will be called; empty while nobody said. */
  readonly name: string
  readonly applicantName: string
}

const MOST_LISTED = 100

function listed(db: Reader) {
  return db
    .selectFrom('channel_requests as r')
    .innerJoin('people as p', 'p.person_id', 'r.applicant_id')
    .selectAll('r')
    .select(['p.name as applicant_name', 'p.line_manager_id'])
}

type Row = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>

function toListed(row: Row): ListedRequest {
  const request = toRequest(row)
  return {
    ...request,
    name: answerTo(request.answers, 'name').trim(),
    applicantName: row.applicant_name,
  }
}

/** One’s own requests that want something of oneself, at any school. */
export async function requestsToMend(db: Reader, actor: Actor): Promise<ListedRequest[]> {
  const rows = await listed(db)
    .where('r.applicant_id', '=', actor.personId)
    .where('r.state', 'in', ['draft', 'changes_requested'])
    .orderBy('r.updated_at', 'desc')
    .orderBy('r.request_id')
    .limit(MOST_LISTED)
    .execute()
  return rows.map(toListed)
}

/** One’s own requests at a school, the newest first. */
export async function ownRequests(
  db: Reader,
  actor: Actor,
  schoolId: string,
): Promise<ListedRequest[]> {
  const rows = await listed(db)
    .where('r.applicant_id', '=', actor.personId)
    .where('r.school_id', '=', schoolId)
    .orderBy('r.updated_at', 'desc')
    .orderBy('r.request_id')
    .limit(MOST_LISTED)
    .execute()
  return rows.map(toListed)
}

/** Requests of others at a school that were sent, for those who oversee them; the newest first. */
export async function requestsAt(
  db: Reader,
  actor: Actor,
  schoolId: string,
): Promise<ListedRequest[]> {
  if (!may(actor, 'channel.see_requests', schoolId)) return []
  const rows = await listed(db)
    .where('r.applicant_id', '<>', actor.personId)
    .where('r.school_id', '=', schoolId)
    .where('r.state', '<>', 'draft')
    .where('r.sent_at', 'is not', null)
    .orderBy('r.updated_at', 'desc')
    .orderBy('r.request_id')
    .limit(MOST_LISTED)
    .execute()
  return rows.map(toListed)
}

/**
 * Every request that waits for this person’s decision, the oldest first.
 * @param today calendar date in Europe/London
 * @param schoolIds the schools at which they work
 */
export async function requestsWaiting(
  db: Reader,
  actor: Actor,
  { schoolIds, today }: { readonly schoolIds: readonly string[]; readonly today: string },
): Promise<ListedRequest[]> {
  if (schoolIds.length === 0) return []
  const rows = await listed(db)
    .where('r.state', '=', 'in_review')
    .where('r.school_id', 'in', [...schoolIds])
    .where('r.applicant_id', '<>', actor.personId)
    .orderBy('r.sent_at')
    .orderBy('r.request_id')
    .limit(MOST_LISTED)
    .execute()
  if (rows.length === 0) return []
  const decided = await decidersOf(db, rows)
  const waiting: ListedRequest[] = []
  for (const schoolId of new Set(rows.map((row) => row.school_id))) {
    const roles = await roleHolders(db, schoolId, today)
    for (const row of rows.filter((one) => one.school_id === schoolId)) {
      const request = toListed(row)
      const step = request.chain?.[request.step]
      if (!step) continue
      const { people } = stepTakers(roles, {
        role: step.role,
        askedBy: request.applicantId,
        managerId: row.line_manager_id,
        decided: decided(request),
      })
      if (people.some(({ personId }) => personId === actor.personId)) waiting.push(request)
    }
  }
  return waiting
}

/** Who decided in the round in which each request is now. */
async function decidersOf(db: Reader, rows: readonly Row[]) {
  const made = await db
    .selectFrom('channel_request_decisions')
    .select(['request_id', 'round', 'decided_by'])
    .where(
      'request_id',
      'in',
      rows.map((row) => row.request_id),
    )
    .execute()
  return ({ requestId, round }: StoredRequest) =>
    made
      .filter((one) => one.request_id === requestId && one.round === round)
      .map((one) => one.decided_by)
}
