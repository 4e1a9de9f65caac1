import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { letIn, letOut } from '../need-to-know/index.ts'
import { type Actor, worksAt } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import type { At } from './at.ts'
import type { GiveAccess } from './forms.ts'
import { keepStep } from './keep-step.ts'
import { type KnownCase, leads, lockKnownCase } from './known-case.ts'
import { NO_SUCH_CASE, NOT_YOURS } from './refusals.ts'

/**
 * Let somebody in on a case, or name them to look after it (cambrian act.2: with no conflict of interest).
 * Nobody who has a part in it, and nobody kept out of it; a line manager of whom it is about does not lead it.
 */
export async function giveAccess(
  db: Writer,
  actor: Actor,
  command: GiveAccess & { readonly caseId: string },
  at: At,
): Promise<{ readonly ok: true } | Refusal> {
  const { caseId, personId, way, reason } = command
  const known = await lockKnownCase(db, actor, caseId, at.now)
  if (!known) return NO_SUCH_CASE
  if (!leads(known)) return NOT_YOURS
  const { schoolId } = known
  if (!(await worksAt(db, { personId, schoolId }, londonDate(at.now)))) {
    return refuse('Choose somebody who works at this school.', 'personId')
  }
  const conflict = await conflictOf(db, known, command)
  if (conflict) return refuse(conflict, 'personId')
  const secret = refusePasswordText(reason, 'reason')
  if (secret) return secret
  await letIn(db, actor, { matterId: caseId, personId, way, until: null, reason }, at)
  if (way === 'given') return { ok: true }
  await db
    .updateTable('cases')
    .set({ handler_id: personId })
    .where('case_id', '=', caseId)
    .execute()
  const { trustId, personId: by } = actor
  const step = { trustId, schoolId, caseId, by, action: 'case.handler_named' } as const
  await keepStep(db, { ...step, kind: 'handler_named', facts: { person: personId } }, at)
  return { ok: true }
}

/** Why somebody cannot take part: a tie to those in it that the records show. */
async function conflictOf(
  db: Writer,
  { caseId }: KnownCase,
  { personId, way }: GiveAccess,
): Promise<string | undefined> {
  const parts = await db
    .selectFrom('case_people as c')
    .leftJoin('people as p', 'p.person_id', 'c.person_id')
    .select(['c.part', 'c.person_id', 'p.line_manager_id'])
    .where('c.case_id', '=', caseId)
    .where('c.ended_at', 'is', null)
    .execute()
  if (parts.some((one) => one.person_id === personId)) {
    return 'They have a part in this case, so they cannot be let in on it.'
  }
  const excluded = await db
    .selectFrom('matter_exclusions')
    .select('exclusion_id')
    .where('matter_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (excluded) return 'They are kept out of this case, so they cannot be let in on it.'
  const manages = parts.some((one) => one.part === 'subject' && one.line_manager_id === personId)
  if (way === 'handler' && manages) {
    return 'They are the line manager of somebody whom it is about. Choose somebody without that tie.'
  }
  return undefined
}

/** End that somebody was let in by name. */
export async function endAccess(
  db: Writer,
  actor: Actor,
  { caseId, personId }: { readonly caseId: string; readonly personId: string },
  at: At,
): Promise<{ readonly ok: true } | Refusal> {
  const known = await lockKnownCase(db, actor, caseId, at.now)
  if (!known) return NO_SUCH_CASE
  if (!leads(known)) return NOT_YOURS
  if (!(await letOut(db, actor, { matterId: caseId, personId }, at.now))) {
    return refuseUnknown('They are not let in on this case any more.')
  }
  await db
    .updateTable('cases')
    .set({ handler_id: null })
    .where('case_id', '=', caseId)
    .where('handler_id', '=', personId)
    .execute()
  return { ok: true }
}
