import { randomUUID } from 'node:crypto'
import type { Reader, Writer } from '../../db/handles.ts'
import { hearingRoles } from '../../policy/index.ts'
import type { ConcernAbout, ConcernReporter, ConcernRoute } from '../../vocabulary/concerns.ts'
import type { MatterRole } from '../../vocabulary/matters.ts'
import { roleLabel } from '../../vocabulary/roles.ts'
import { londonDate } from '../london-time.ts'
import { openMatter, rolesThatHear } from '../need-to-know/index.ts'
import { policyInForce } from '../policies/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SealingKeys } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { type Subjects, subjectsOf } from './subjects.ts'
import { tellKnowers } from './tell-knowers.ts'
import { type ReportWords, sealReport } from './words.ts'

/** A concern as it is taken in, by whatever way it comes. */
export interface NewConcern {
  readonly trustId: string
  readonly schoolId: string
  readonly about: ConcernAbout
  readonly reporter: ConcernReporter
  /** Null for whoever is not signed in or does not give their name. */
  readonly reportedBy: string | null
  readonly route: ConcernRoute
  /** Whom it is about: a person on record, or whoever holds a role. */
  readonly personId: string | null
  readonly subjectRole: MatterRole | null
  readonly words: ReportWords
  readonly onceKey: string
  readonly receiptSha256: string | null
  readonly handoverId?: string | undefined
}

export interface TakenIn {
  readonly ok: true
  readonly concernId: string
  /** Who reads it. */
  readonly roles: readonly MatterRole[]
}

/** Said where nobody at all could read a concern: it must not lie unread. */
export const NOBODY_READS =
  'Nobody at this school can be given this just now. Nothing was sent. Please ring: the police on 999 in danger, otherwise the council and ask for children’s services.'

/**
 * Take a concern in: closed to whom it is about from its first moment, open to the roles that the policy and
 * the reporter chose, every word of it sealed (cambrian:rep.1, maesteg:pers.8, lwlat:4.3b; domain-facts M9).
 */
export async function takeInConcern(
  db: Writer,
  concern: NewConcern,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<TakenIn | Refusal> {
  const { trustId, schoolId, about, route, reportedBy } = concern
  const policy = await policyInForce(db, schoolId, londonDate(now))
  const subjects = await subjectsOf(db, concern, now)
  const wanted = hearingRoles(
    { about, route, subjectRoles: subjects.roles },
    policy.pack,
    policy.overrides,
  )
  const found = await rolesFor(db, { wanted, concern, subjects }, now)
  if (!found.ok) return found
  const { roles } = found
  const concernId = randomUUID()
  await openMatter(
    db,
    {
      trustId,
      matterId: concernId,
      schoolId,
      kind: 'concern',
      roles,
      excluded: subjects.personIds.map((personId) => ({ personId, cause: 'subject' })),
      openedBy: reportedBy,
    },
    now,
  )
  await write(db, { concern, concernId, policyVersionId: policy.policyVersionId }, { keys, now })
  await appendEntry(db, {
    trustId,
    at: now,
    actor: reportedBy ? `person:${reportedBy}` : 'anyone',
    action: 'concern.reported',
    schoolId,
    subject: `concern:${concernId}`,
    facts: { about, route, reporter: concern.reporter, roles },
  })
  await tellKnowers(db, { trustId, schoolId, concernId, but: reportedBy }, now)
  return { ok: true, concernId, roles }
}

type Roles = readonly [MatterRole, ...MatterRole[]]

/** The roles that it is opened to. A way that the reporter chose is never left for another. */
async function rolesFor(
  db: Reader,
  asked: {
    readonly wanted: readonly MatterRole[]
    readonly concern: NewConcern
    readonly subjects: Subjects
  },
  now: Date,
): Promise<{ readonly ok: true; readonly roles: Roles } | Refusal> {
  const { wanted, concern, subjects } = asked
  const where = { schoolId: concern.schoolId, excluded: subjects.personIds }
  const roles = await rolesThatHear(db, wanted, where, now)
  if (!roles) return refuse(NOBODY_READS)
  if (concern.route !== 'usual' && !roles.includes(concern.route)) {
    const role = roleLabel(concern.route).toLowerCase()
    return refuse(
      `There is no ${role} who could read this. Nothing was sent: choose somebody else to read it.`,
      'route',
    )
  }
  return { ok: true, roles }
}

async function write(
  db: Writer,
  of: {
    readonly concern: NewConcern
    readonly concernId: string
    readonly policyVersionId: string
  },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<void> {
  const { concern, concernId, policyVersionId } = of
  const { trustId, reportedBy } = concern
  const messageId = randomUUID()
  await db
    .insertInto('concerns')
    .values({
      trust_id: trustId,
      concern_id: concernId,
      school_id: concern.schoolId,
      policy_version_id: policyVersionId,
      about: concern.about,
      reporter: concern.reporter,
      reported_by: reportedBy,
      route: concern.route,
      subject_role: concern.subjectRole,
      handover_id: concern.handoverId ?? null,
      receipt_sha256: concern.receiptSha256,
      received_at: now,
      state: 'new',
      waits_since: now,
      stop_answer: null,
      event_id: null,
      case_id: null,
    })
    .execute()
  await db
    .insertInto('concern_messages')
    .values({
      trust_id: trustId,
      message_id: messageId,
      concern_id: concernId,
      kind: 'report',
      written_by: reportedBy,
      written_at: now,
      once_key: concern.onceKey,
      sealed_words: sealReport(keys, { trustId, messageId }, concern.words),
    })
    .execute()
}
