import type { Reader, Writer } from '../../db/handles.ts'
import type {
  ConcernAbout,
  ConcernReporter,
  ConcernRoute,
  ConcernState,
  StopAnswer,
} from '../../vocabulary/concerns.ts'
import type { MatterRole } from '../../vocabulary/matters.ts'
import { findMatter, openTo } from '../need-to-know/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'
import type { NewEntry } from '../trail/index.ts'

/** A concern in codes: nothing of what was said. */
export interface Concern {
  readonly concernId: string
  readonly schoolId: string
  readonly about: ConcernAbout
  readonly reporter: ConcernReporter
  /** Null for whoever is not signed in, or did not give their name. */
  readonly reportedBy: string | null
  readonly route: ConcernRoute
  readonly subjectRole: MatterRole | null
  readonly receivedAt: Date
  readonly state: ConcernState
  readonly waits: boolean
  readonly stopAnswer: StopAnswer | null
  readonly handoverId: string | null
  readonly eventId: string | null
  readonly caseId: string | null
}

/** The concerns that somebody may know of, to choose from by further conditions. */
export function concernsKnownTo(db: Reader, actor: Actor, now: Date) {
  return db
    .selectFrom('concerns as c')
    .innerJoin('matters as m', (join) =>
      join.onRef('m.trust_id', '=', 'c.trust_id').onRef('m.matter_id', '=', 'c.concern_id'),
    )
    .select([
      'c.concern_id as concernId',
      'c.school_id as schoolId',
      'c.about',
      'c.reporter',
      'c.reported_by as reportedBy',
      'c.route',
      'c.subject_role as subjectRole',
      'c.received_at as receivedAt',
      'c.state',
      'c.stop_answer as stopAnswer',
      'c.handover_id as handoverId',
      'c.event_id as eventId',
      'c.case_id as caseId',
    ])
    .select((select) => select('c.waits_since', 'is not', null).$castTo<boolean>().as('waits'))
    .where(openTo(actor, now))
}

/**
 * A concern, for somebody who may know of it.
 * @returns undefined alike for one that is not there and one that they must not know of
 */
export async function findConcern(
  db: Reader,
  actor: Actor,
  concernId: string,
  now: Date,
): Promise<Concern | undefined> {
  const [found] = await findConcerns(db, actor, [concernId], now)
  return found
}

/** Those of these concerns that somebody may know of, as `findConcern`, each once. */
export async function findConcerns(
  db: Reader,
  actor: Actor,
  concernIds: readonly string[],
  now: Date,
): Promise<readonly Concern[]> {
  if (concernIds.length === 0) return []
  return concernsKnownTo(db, actor, now)
    .where('c.concern_id', 'in', [...concernIds])
    .execute()
}

/** The one answer to an id that is nobody’s and to one that this person must not know of. */
export const NO_SUCH_CONCERN: Refusal = refuseUnknown(
  'There is no such concern. Look at the list again.',
)

/**
 * A concern with its row locked, for a command of somebody who may know of it.
 * @returns undefined as `findConcern`
 */
export async function lockConcern(
  db: Writer,
  actor: Actor,
  concernId: string,
  now: Date,
): Promise<Concern | undefined> {
  if (!(await findMatter(db, actor, concernId, now))) return undefined
  await db
    .selectFrom('concerns')
    .select('concern_id')
    .where('concern_id', '=', concernId)
    .forUpdate()
    .executeTakeFirst()
  return findConcern(db, actor, concernId, now)
}

/** What every entry in the trail says about a concern, but what was done. */
export function entryAbout(
  actor: Actor,
  { concernId, schoolId }: Pick<Concern, 'concernId' | 'schoolId'>,
  now: Date,
): Omit<NewEntry, 'action'> {
  const { trustId } = actor
  return { trustId, at: now, actor: trailName(actor), schoolId, subject: `concern:${concernId}` }
}
