import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import type { LintFinding } from '../../../policy/index.ts'
import type { TrailAction } from '../../../vocabulary/trail-actions.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuse, refuseRole, refuseUnknown } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import { faultsOf } from './faults-of.ts'
import type { AnswerFault, ReopenFault } from './forms.ts'

type Done = { readonly ok: true } | Refusal

/** Say why a fault of the policy in force stands: "we know, because …". It is no longer asked about. */
export async function acceptFault(
  db: Writer,
  actor: Actor,
  command: AnswerFault,
  now: Date,
): Promise<Done> {
  const secret = refusePasswordText(command.reason, 'reason')
  if (secret) return secret
  const said = { outcome: 'accepted', action: 'policy_fault.accepted' } as const
  return answer(db, actor, { ...command, ...said }, now)
}

/** Take a fault up again that was answered. */
export async function reopenFault(
  db: Writer,
  actor: Actor,
  command: ReopenFault,
  now: Date,
): Promise<Done> {
  const said = { outcome: 'reopened', action: 'policy_fault.reopened' } as const
  return answer(db, actor, { ...command, reason: '', ...said }, now)
}

interface Answer extends AnswerFault {
  readonly outcome: 'accepted' | 'reopened'
  readonly action: TrailAction
}

async function answer(db: Writer, actor: Actor, command: Answer, now: Date): Promise<Done> {
  const { schoolId, finding, outcome, reason } = command
  if (!may(actor, 'policy.write', schoolId)) return refuseRole('policy.write')
  const { policyVersionId, faults } = await faultsOf(db, schoolId, now)
  if (policyVersionId !== command.policyVersionId) {
    return refuse('Another version has come into force. Look at its faults first.')
  }
  const fault = faults.find((one) => one.finding.id === finding)
  if (!fault) return refuseUnknown('There is no such fault any more. Look at the list again.')
  if ((fault.accepted !== undefined) === (outcome === 'accepted')) {
    return refuse('Somebody has done that already. Look at the list again.')
  }
  await db
    .insertInto('policy_lint_answers')
    .values({
      trust_id: actor.trustId,
      answer_id: randomUUID(),
      policy_version_id: policyVersionId,
      finding,
      outcome,
      reason,
      answered_by: actor.personId,
      answered_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: command.action,
    schoolId,
    subject: `policy_version:${policyVersionId}`,
    facts: factsOf(fault.finding),
  })
  return { ok: true }
}

function factsOf({ rule, clauses }: LintFinding) {
  return { rule, clauses: clauses.join(' ') }
}
