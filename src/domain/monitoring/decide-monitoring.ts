import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseRole, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { type SealingKeys, sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { DecideMonitoring } from './forms.ts'
import { decisionWordsOf } from './sealed-words.ts'
import { visibleTo } from './visible-to.ts'

/** How many people have to agree: two to what nobody is told of (policy-parameters 9.3). */
export function approversNeeded(covert: boolean): number {
  return covert ? 2 : 1
}

/** Agree to a request to monitor or refuse it; nobody decides on their own, and nobody twice. */
export async function decideMonitoring(
  db: Writer,
  actor: Actor,
  command: DecideMonitoring & { readonly schoolId: string },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const { authorisationId, schoolId, outcome, reason } = command
  const asked = await db
    .selectFrom('monitoring_authorisations as a')
    .select(['a.state', 'a.covert', 'a.asked_by'])
    .where('a.authorisation_id', '=', authorisationId)
    .where('a.school_id', '=', schoolId)
    .where(visibleTo(actor))
    .forUpdate()
    .executeTakeFirst()
  if (!asked) return refuseUnknown('There is no such request.')
  if (!may(actor, 'monitoring.approve', schoolId)) return refuseRole('monitoring.approve')
  if (asked.state !== 'asked')
    return refuse('This is decided already. Look at it as it stands now.')
  if (asked.asked_by === actor.personId) {
    return refuse('You asked for this yourself. Somebody else has to decide.')
  }
  const secret = refusePasswordText(reason, 'reason')
  if (secret) return secret
  const before = await approvals(db, authorisationId)
  if (before.includes(actor.personId)) return refuse('You have agreed to this already.')
  const decisionId = randomUUID()
  const { trustId, personId } = actor
  await db
    .insertInto('monitoring_decisions')
    .values({
      trust_id: trustId,
      decision_id: decisionId,
      authorisation_id: authorisationId,
      person_id: personId,
      outcome,
      at: now,
      sealed_words: reason ? sealText(keys, decisionWordsOf(trustId, decisionId), reason) : '',
    })
    .execute()
  const enough = before.length + 1 >= approversNeeded(asked.covert)
  const state = outcome === 'refused' ? 'refused' : enough ? 'in_force' : 'asked'
  await db
    .updateTable('monitoring_authorisations')
    .set({ state })
    .where('authorisation_id', '=', authorisationId)
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'monitoring.decided',
    schoolId,
    subject: `monitoring:${authorisationId}`,
    facts: { outcome, state },
  })
  return { ok: true }
}

async function approvals(db: Writer, authorisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('monitoring_decisions')
    .select('person_id')
    .where('authorisation_id', '=', authorisationId)
    .where('outcome', '=', 'approved')
    .execute()
  return rows.map((row) => row.person_id)
}
