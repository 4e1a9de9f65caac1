import type { Reader } from '../../../../db/handles.ts'
import type { RequestPart } from '../../../../policy/index.ts'
import { REQUEST_PARTS } from '../../../../policy/index.ts'
import type { StepOutcome } from '../../../../vocabulary/channel-requests.ts'
import type { Role } from '../../../../vocabulary/roles.ts'
import type { Actor, StepTakers } from '../../../people/index.ts'
import { openRequestActions, type RequestAction, type RequestCapacity } from '../lifecycle.ts'
import { loadRequest, type RequestAt, type StoredRequest } from '../stored-request.ts'
import { takersNow } from '../takers.ts'
import { maySeeRequest } from './may-see-request.ts'

/** What one person decided on a request. */
export interface RequestDecisionMade {
  readonly round: number
  readonly step: number
  readonly role: Role
  readonly standing: 'role' | 'stands_in' | 'twice'
  readonly asCover: boolean
  readonly name: string
  readonly position: string
  readonly outcome: StepOutcome
  readonly parts: readonly RequestPart[]
  readonly reason: string | null
  readonly at: Date
}

/** A request with everything that its page shows. */
export interface RequestForReader {
  readonly request: StoredRequest
  readonly applicant: {
    readonly name: string
    readonly position: string
    /** Null where they have no line manager on record. */
    readonly manager: string | null
  }
  /** Of every round, the oldest first. */
  readonly decisions: readonly RequestDecisionMade[]
  /** Who may take the step that is next. */
  readonly takers: StepTakers
  /** What the reader may do. */
  readonly open: readonly RequestAction[]
  /** Names of the people whom the answers name, by their ids. */
  readonly names: ReadonlyMap<string, string>
}

/** @returns undefined for whoever may not read it, as for one that is not there */
export async function requestForReader(
  db: Reader,
  actor: Actor,
  at: RequestAt & { readonly today: string },
): Promise<RequestForReader | undefined> {
  const request = await loadRequest(db, at)
  if (!request || !(await maySeeRequest(db, actor, request))) return undefined
  const takers = await takersNow(db, request, at.today)
  const capacities: RequestCapacity[] = []
  if (request.applicantId === actor.personId) capacities.push('applicant')
  if (takers.people.some(({ personId }) => personId === actor.personId)) capacities.push('approver')
  return {
    request,
    applicant: await applicantOf(db, request),
    decisions: await decisionsOn(db, request.requestId),
    takers,
    open: openRequestActions(request.state, capacities),
    names: await namesIn(db, request),
  }
}

async function applicantOf(db: Reader, { applicantId }: StoredRequest) {
  const row = await db
    .selectFrom('people as p')
    .leftJoin('people as m', 'm.person_id', 'p.line_manager_id')
    .select(['p.name', 'p.position', 'm.name as manager'])
    .where('p.person_id', '=', applicantId)
    .executeTakeFirstOrThrow()
  return { name: row.name, position: row.position, manager: row.manager }
}

async function decisionsOn(db: Reader, requestId: string): Promise<RequestDecisionMade[]> {
  const rows = await db
    .selectFrom('channel_request_decisions as d')
    .innerJoin('people as p', 'p.person_id', 'd.decided_by')
    .selectAll('d')
    .select(['p.name', 'p.position'])
    .where('d.request_id', '=', requestId)
    .orderBy('d.round')
    .orderBy('d.step')
    .execute()
  return rows.map((row) => ({
    round: row.round,
    step: row.step,
    role: row.role,
    standing: row.standing,
    asCover: row.as_cover,
    name: row.name,
    position: row.position,
    outcome: row.outcome,
    parts: REQUEST_PARTS.map(({ code }) => code).filter((code) => row.parts.includes(code)),
    reason: row.reason,
    at: row.decided_at,
  }))
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The people whom the answers name; whoever is not of this trust is not found. */
async function namesIn(
  db: Reader,
  { answers }: StoredRequest,
): Promise<ReadonlyMap<string, string>> {
  const ids = Object.values(answers)
    .flat()
    .filter((one) => UUID.test(one))
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('people')
    .select(['person_id', 'name'])
    .where('person_id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.name]))
}
