import type { Writer } from '../../db/handles.ts'
import { hearingRoles } from '../../policy/index.ts'
import type { MatterRole } from '../../vocabulary/matters.ts'
import { londonDate } from '../london-time.ts'
import { endExclusion, excludePerson, rolesThatHear } from '../need-to-know/index.ts'
import { type Actor, trailName, worksAt } from '../people/index.ts'
import { policyInForce } from '../policies/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import type { CorrectSubject } from './forms.ts'
import { excludedFrom } from './queries/excluded-from.ts'
import { type Concern, lockConcern, NO_SUCH_CONCERN } from './record.ts'
import { subjectsOf } from './subjects.ts'

/**
 * Put right whom a concern is about. The mistaken exclusion ends and stays to be read, whom it is about is
 * kept out from now on, and it is opened to whoever must hear of it now.
 */
export async function correctSubject(
  db: Writer,
  actor: Actor,
  { concernId, wrong, right }: CorrectSubject,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const concern = await lockConcern(db, actor, concernId, now)
  if (!concern) return NO_SUCH_CONCERN
  const { trustId, personId: by } = actor
  const excluded = await excludedFrom(db, concernId)
  if (wrong && !excluded.some((one) => one.personId === wrong)) {
    return refuse('Somebody has put this right already. Look at it again.', 'wrong')
  }
  const here = { schoolId: concern.schoolId, personId: right ?? '' }
  if (right && !(await worksAt(db, here, londonDate(now)))) {
    return refuse('Choose a person from the list.', 'right')
  }
  const left = excluded.map((one) => one.personId).filter((personId) => personId !== wrong)
  const kept = right ? [...new Set([...left, right])] : left
  const roles = await rolesNow(db, { concern, excluded: kept }, now)
  if (!roles) {
    return refuse('Then nobody at the school could read this. Ring the council’s officer first.')
  }
  const at = { trustId, matterId: concernId }
  if (wrong) await endExclusion(db, { ...at, personId: wrong, endedBy: by }, now)
  if (right) {
    await excludePerson(db, { ...at, personId: right, cause: 'subject', madeBy: by }, now)
  }
  await db
    .updateTable('matters')
    .set({ roles: [...roles] })
    .where('matter_id', '=', concernId)
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'concern.subject_corrected',
    schoolId: concern.schoolId,
    subject: `concern:${concernId}`,
    facts: { wrong, right, roles },
  })
  return { ok: true }
}

/** Who hears of it now, beside those whom it is open to already. */
async function rolesNow(
  db: Writer,
  of: { readonly concern: Concern; readonly excluded: readonly string[] },
  now: Date,
): Promise<readonly MatterRole[] | undefined> {
  const { concern, excluded } = of
  const { concernId, schoolId, about, route } = concern
  const [policy, matter, subjects] = await Promise.all([
    policyInForce(db, schoolId, londonDate(now)),
    db
      .selectFrom('matters')
      .select('roles')
      .where('matter_id', '=', concernId)
      .executeTakeFirstOrThrow(),
    Promise.all(
      excluded.map((personId) => subjectsOf(db, { schoolId, personId, subjectRole: null }, now)),
    ),
  ])
  const subjectRoles = subjects.flatMap((one) => one.roles)
  const wanted = hearingRoles({ about, route, subjectRoles }, policy.pack, policy.overrides)
  const hearing = await rolesThatHear(db, wanted, { schoolId, excluded }, now)
  return hearing && [...new Set([...matter.roles, ...hearing])]
}
