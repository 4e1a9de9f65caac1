import type { Writer } from '../../db/handles.ts'
import { letIn } from '../need-to-know/index.ts'
import { type Actor, may } from '../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import type { At } from './at.ts'
import type { BreakGlass } from './forms.ts'
import { keepStep } from './keep-step.ts'
import { readReference } from './reference.ts'
import { tellKnowers } from './tell-knowers.ts'

const HOURS = 24
const HOUR_MS = 3_600_000

/** The same answer for a code that nobody made and for a case that this person is kept out of. */
const NO_CODE = refuse(
  'No case opens with this code for you. Ask the safeguarding lead, the chair or the trust; if a child is in danger, ring 999.',
  'reference',
)

/**
 * Open a case in an emergency, with a reason, for a day. Only for those who hold a role that cases are
 * opened to somewhere, and never for whom it is about. Those who look after it are told at once.
 */
export async function breakGlass(
  db: Writer,
  actor: Actor,
  command: BreakGlass & { readonly schoolId: string },
  at: At,
): Promise<{ readonly ok: true; readonly caseId: string } | Refusal> {
  const { schoolId, reference, reason } = command
  if (!may(actor, 'matter.see', schoolId)) return refuseRole('matter.see')
  const secret = refusePasswordText(reason, 'reason')
  if (secret) return secret
  const found = await db
    .selectFrom('cases as c')
    .select('c.case_id')
    .where('c.school_id', '=', schoolId)
    .where('c.reference', '=', readReference(reference))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('matter_exclusions as e')
            .select('e.exclusion_id')
            .whereRef('e.matter_id', '=', 'c.case_id')
            .where('e.person_id', '=', actor.personId)
            .where('e.ended_at', 'is', null),
        ),
      ),
    )
    .forUpdate('c')
    .executeTakeFirst()
  if (!found) return NO_CODE
  const { case_id: caseId } = found
  const { trustId, personId } = actor
  const until = new Date(at.now.getTime() + HOURS * HOUR_MS)
  await letIn(db, actor, { matterId: caseId, personId, way: 'break_glass', until, reason }, at)
  const step = { trustId, schoolId, caseId, by: personId, action: 'case.glass_broken' } as const
  await keepStep(db, { ...step, kind: 'glass_broken', words: { reason } }, at)
  const occasion = `${caseId} emergency ${at.now.toISOString()}`
  await tellKnowers(db, { trustId, schoolId, matterId: caseId, occasion, but: personId }, at.now)
  return { ok: true, caseId }
}
