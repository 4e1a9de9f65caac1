import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { MATTER_ROLES, type MatterRole } from '../../vocabulary/matters.ts'
import { linkToCase } from '../concerns/index.ts'
import { londonDate } from '../london-time.ts'
import { findMatter, openMatter, rolesThatHear } from '../need-to-know/index.ts'
import { type Actor, may, rolesAt, trailName } from '../people/index.ts'
import { policyInForce } from '../policies/index.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { At } from './at.ts'
import type { OpenCase } from './forms.ts'
import { keepStep } from './keep-step.ts'
import { titleOf } from './places.ts'
import { newReference } from './reference.ts'
import { NO_SUCH_CONCERN, NOBODY_HEARS } from './refusals.ts'

/**
 * Open a case, from a concern or a report of contact that this person may know of, or directly. Those kept
 * from what it comes out of are kept from it from its first moment, and it is open to no more roles.
 */
export async function openCase(
  db: Writer,
  actor: Actor,
  command: OpenCase & { readonly schoolId: string },
  at: At,
): Promise<{ readonly ok: true; readonly caseId: string } | Refusal> {
  const { schoolId, title, knownAt } = command
  const { trustId, personId } = actor
  if (!may(actor, 'matter.see', schoolId)) return refuseRole('matter.see')
  const secret = refusePasswordText(title, 'title')
  if (secret) return secret
  if (knownAt > at.now) return refuse('The school cannot know of it later than now.', 'knownAt')
  const from = await whereFrom(db, actor, command, at.now)
  if (!from) return NO_SUCH_CONCERN
  const roles = await rolesThatHear(
    db,
    from.roles,
    { schoolId, excluded: from.excluded.map((one) => one.personId) },
    at.now,
  )
  if (!roles) return NOBODY_HEARS
  const caseId = randomUUID()
  const { pack } = await policyInForce(db, schoolId, londonDate(at.now))
  await openMatter(
    db,
    {
      trustId,
      matterId: caseId,
      schoolId,
      kind: 'case',
      roles,
      excluded: from.excluded,
      openedBy: personId,
    },
    at.now,
  )
  await db
    .insertInto('cases')
    .values({
      trust_id: trustId,
      case_id: caseId,
      school_id: schoolId,
      reference: newReference(),
      sealed_title: sealText(at.keys, titleOf(trustId, caseId), title),
      nation: pack.jurisdiction,
      stage: 'triage',
      known_at: knownAt,
      opened_at: at.now,
      opened_by: personId,
    })
    .execute()
  const step = { trustId, schoolId, caseId, by: personId, action: 'case.opened' } as const
  await keepStep(db, { ...step, kind: 'opened', happenedAt: knownAt }, at)
  if (command.fromId)
    await linkMatter(db, actor, { caseId, matterId: command.fromId, schoolId }, at.now)
  return { ok: true, caseId }
}

interface WhereFrom {
  readonly roles: readonly MatterRole[]
  readonly excluded: readonly { readonly personId: string; readonly cause: Cause }[]
}
type Cause = Parameters<typeof openMatter>[1]['excluded'][number]['cause']

async function whereFrom(
  db: Writer,
  actor: Actor,
  { schoolId, fromId }: OpenCase & { readonly schoolId: string },
  now: Date,
): Promise<WhereFrom | undefined> {
  const own = rolesAt(actor, schoolId)
  if (!fromId) {
    const roles = MATTER_ROLES.filter((role) => role === 'dsl' || own.includes(role))
    return { roles, excluded: [] }
  }
  const matter = await findMatter(db, actor, fromId, now)
  if (matter?.schoolId !== schoolId) return undefined
  const rows = await db
    .selectFrom('matter_exclusions')
    .select(['person_id as personId', 'cause'])
    .where('matter_id', '=', fromId)
    .where('ended_at', 'is', null)
    .execute()
  return { roles: matter.roles, excluded: rows }
}

/** Say that a matter belongs to a case. The caller has asked that this person may know of both. */
export async function linkMatter(
  db: Writer,
  actor: Actor,
  link: { readonly caseId: string; readonly matterId: string; readonly schoolId: string },
  now: Date,
): Promise<void> {
  const { caseId, matterId, schoolId } = link
  const made = await db
    .insertInto('case_concerns')
    .values({
      trust_id: actor.trustId,
      case_id: caseId,
      matter_id: matterId,
      linked_at: now,
      linked_by: actor.personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('case_id')
    .executeTakeFirst()
  if (!made) return
  // A concern that is closed stays so: it belongs to the case all the same.
  await linkToCase(db, actor, { concernId: matterId, caseId }, now)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'case.linked',
    schoolId,
    subject: `case:${caseId}`,
    facts: { with: matterId },
  })
}
