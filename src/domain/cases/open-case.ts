import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { MATTER_ROLES, type MatterRole } from '../../vocabulary/matters.ts'
import { londonDate } from '../london-time.ts'
import { findMatters, type KnownMatter, openMatter, rolesThatHear } from '../need-to-know/index.ts'
import { type Actor, may, rolesAt, worksAt } from '../people/index.ts'
import { policyInForce } from '../policies/index.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { sealText } from '../sealing/index.ts'
import type { At } from './at.ts'
import type { OpenCase } from './forms.ts'
import { keepStep } from './keep-step.ts'
import { kindOfAdult } from './kind-of-adult.ts'
import { linkMatter, refuseMatter } from './link-matter.ts'
import { keepPart, type NamedPart, standInsFor } from './name-case-person.ts'
import { titleOf } from './places.ts'
import { newReference } from './reference.ts'
import { NO_SUCH_CONCERN, NOBODY_HEARS } from './refusals.ts'
import { refusePupil } from './refuse-pupil.ts'

export interface NewCase extends Pick<OpenCase, 'title' | 'knownAt'> {
  readonly schoolId: string
  /** A concern or a report of contact that it comes out of. */
  readonly fromId?: string | undefined
  /** Further concerns about the same event. */
  readonly others?: readonly string[]
  /** The adult of the school whom it is about, as far as anybody knows. */
  readonly subjectId?: string | undefined
  /** The pupil of the register whom it is about. */
  readonly learnerId?: string | undefined
}

/**
 * Open a case, from concerns or a report of contact that this person may know of, or directly. Whom it is about, whoever
 * stands in for them, and those kept from what it comes out of are kept from it from its first moment, and it is open to
 * no more roles (domain-facts M9).
 */
export async function openCase(
  db: Writer,
  actor: Actor,
  command: NewCase,
  at: At,
): Promise<{ readonly ok: true; readonly caseId: string } | Refusal> {
  const { schoolId, title, knownAt } = command
  const { trustId, personId } = actor
  if (!may(actor, 'matter.see', schoolId)) return refuseRole('matter.see')
  const secret = refusePasswordText(title, 'title')
  if (secret) return secret
  if (knownAt > at.now) return refuse('The school cannot know of it later than now.', 'knownAt')
  const from = await whereFrom(db, actor, command, at.now)
  if (!from.ok) return from
  const subject = await subjectOf(db, actor, command, londonDate(at.now))
  if (!subject.ok) return subject
  const excluded = together(from.excluded, subject.parts)
  const out = excluded.map((one) => one.personId)
  const roles = await rolesThatHear(db, from.roles, { schoolId, excluded: out }, at.now)
  if (!roles) return NOBODY_HEARS
  const caseId = randomUUID()
  const { pack } = await policyInForce(db, schoolId, londonDate(at.now))
  const matter = { trustId, matterId: caseId, schoolId, kind: 'case', roles, excluded } as const
  await openMatter(db, { ...matter, openedBy: personId }, at.now)
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
  for (const one of subject.parts)
    await keepPart(db, actor, { known: { caseId, schoolId }, one }, at)
  for (const one of from.matters) {
    const why = one.matterId === command.fromId ? 'came_from' : 'same_event'
    await linkMatter(db, actor, { caseId, matter: one, why }, at.now)
  }
  return { ok: true, caseId }
}

interface Excluded {
  readonly personId: string
  readonly cause: Parameters<typeof openMatter>[1]['excluded'][number]['cause']
}

interface WhereFrom {
  readonly ok: true
  readonly roles: readonly MatterRole[]
  readonly excluded: readonly Excluded[]
  readonly matters: readonly KnownMatter[]
}

const DIFFERENT_READERS = refuse(
  'These are read by different people. Open the case from one of them, then put the others under it.',
  'others',
)

/** What it comes out of, each asked whether it can become part of a case before anything is written. */
async function whereFrom(
  db: Writer,
  actor: Actor,
  { schoolId, fromId, others = [] }: NewCase,
  now: Date,
): Promise<WhereFrom | Refusal> {
  const asked = [...(fromId ? [fromId] : []), ...others]
  const ids = [...new Set(asked.map((id) => id.toLowerCase()))]
  const own = rolesAt(actor, schoolId)
  let roles = MATTER_ROLES.filter((role) => ids.length > 0 || role === 'dsl' || own.includes(role))
  const matters = await findMatters(db, actor, ids, now)
  if (matters.length < ids.length || matters.some((one) => one.schoolId !== schoolId))
    return NO_SUCH_CONCERN
  if (matters.some(({ kind }) => kind === 'case')) return NO_SUCH_CONCERN
  for (const matter of matters) {
    const refusal = await refuseMatter(db, actor, { matter }, now)
    if (refusal) return refusal
    roles = roles.filter((role) => matter.roles.includes(role))
  }
  if (roles.length === 0) return DIFFERENT_READERS
  const excluded =
    ids.length === 0
      ? []
      : await db
          .selectFrom('matter_exclusions')
          .select(['person_id as personId', 'cause'])
          .where('matter_id', 'in', ids)
          .where('ended_at', 'is', null)
          .execute()
  return { ok: true, roles, excluded, matters }
}

/** Whom it is about: a pupil, or an adult with whoever stands in for them today. */
async function subjectOf(
  db: Writer,
  actor: Actor,
  { schoolId, subjectId: personId, learnerId }: NewCase,
  today: string,
): Promise<{ readonly ok: true; readonly parts: readonly NamedPart[] } | Refusal> {
  if (learnerId) {
    const refusal = await refusePupil(db, actor, { learnerId, schoolId, field: 'learnerId' })
    const parts = [
      { part: 'subject', kind: 'learner', personId: null, learnerId, name: '' },
    ] as const
    return refusal ?? { ok: true, parts }
  }
  if (!personId) return { ok: true, parts: [] }
  if (personId === actor.personId) {
    return refuse(
      'A case about you is for somebody else to open. Report it as a concern: it goes past you.',
      'personId',
    )
  }
  if (!(await worksAt(db, { personId, schoolId }, today))) {
    return refuse('Choose somebody from the list.', 'personId')
  }
  const parts: NamedPart[] = []
  for (const [one, part] of [
    [personId, 'subject'] as const,
    ...(await standInsFor(db, personId, today)).map((id) => [id, 'acts_for_subject'] as const),
  ]) {
    parts.push({ part, kind: await kindOfAdult(db, one), personId: one, learnerId: null, name: '' })
  }
  return { ok: true, parts }
}

/** Everybody who is kept out, each once. */
function together(from: readonly Excluded[], parts: readonly NamedPart[]): readonly Excluded[] {
  const all = new Map<string, Excluded>()
  for (const { personId, part } of parts) {
    const cause = part === 'acts_for_subject' ? part : 'subject'
    if (personId) all.set(personId, { personId, cause })
  }
  for (const one of from) if (!all.has(one.personId)) all.set(one.personId, one)
  return [...all.values()]
}
