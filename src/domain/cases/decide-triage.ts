import type { Updateable } from 'kysely'
import type { Writer } from '../../db/handles.ts'
import type { CaseTable } from '../../db/tables/case.ts'
import { HARM_LIMBS, nextQuestion, triage } from '../../policy/cases/index.ts'
import type { CaseRoute } from '../../vocabulary/cases.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import type { At } from './at.ts'
import { clockOf } from './clock-of.ts'
import type { DecideTriage } from './forms.ts'
import { keepStep } from './keep-step.ts'
import { type KnownCase, leads, lockKnownCase } from './known-case.ts'
import { MOVED_ON, NO_SUCH_CASE, NOT_YOURS } from './refusals.ts'

/**
 * Decide what a case is dealt with as (cambrian act.4, oldchurch 7.end). A person decides; against what the
 * rules work out only with a reason. It can be decided anew, and what was done before stays on record.
 */
export async function decideTriage(
  db: Writer,
  actor: Actor,
  command: DecideTriage & { readonly caseId: string },
  at: At,
): Promise<{ readonly ok: true; readonly route: CaseRoute } | Refusal> {
  const { caseId, route, reason, seen } = command
  const known = await lockKnownCase(db, actor, caseId, at.now)
  if (!known) return NO_SUCH_CASE
  if (!leads(known)) return NOT_YOURS
  if (known.stage === 'closed' || seen !== (known.route ?? '')) return MOVED_ON
  const open = nextQuestion(known.answers)
  if (open) return refuse('Answer every question first. None takes long.')
  const suggested = triage(known.answers, known.nation).route ?? null
  if (route !== suggested && reason === '') {
    return refuse('Say why you decide otherwise than the answers come to.', 'reason')
  }
  const secret = refusePasswordText(reason, 'reason')
  if (secret) return secret
  if (route === known.route) return { ok: true, route }
  await db
    .updateTable('cases')
    .set({
      suggested_route: suggested,
      route,
      stage: 'open',
      triaged_at: at.now,
      triaged_by: actor.personId,
      ...clockFor(known, route),
    })
    .where('case_id', '=', caseId)
    .execute()
  const { trustId, personId: by } = actor
  const step = { trustId, schoolId: known.schoolId, caseId, by, action: 'case.triaged' } as const
  await keepStep(
    db,
    {
      ...step,
      kind: known.route ? 'retriaged' : 'triaged',
      facts: { route, ...(suggested ? { suggested } : {}) },
      ...(reason ? { words: { reason } } : {}),
    },
    at,
  )
  return { ok: true, route }
}

/** The clock of an allegation runs from first knowledge; where nothing is configured for the nation, none does. */
function clockFor(known: KnownCase, route: CaseRoute): Updateable<CaseTable> {
  if (route !== 'allegation' || HARM_LIMBS[known.nation] === undefined) {
    return { officer_due_at: null, officer_reminder_at: null }
  }
  const { dueAt, reminderAt } = clockOf(known.knownAt)
  return { officer_due_at: dueAt, officer_reminder_at: reminderAt }
}
