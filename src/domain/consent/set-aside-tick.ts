import type { Reader, Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import type { WithdrawConsent } from './forms.ts'
import { learnerKeptBy } from './learner-kept-by.ts'
import type { Protecting } from './protecting.ts'

/**
 * Set an imported no aside because the family has since said yes in person: a tick says nothing of who
 * answered or when (M38), so it gives way only to somebody who may decide, never to silence.
 */
export async function setAsideTick(
  db: Writer,
  actor: Actor,
  command: WithdrawConsent,
  now: Date,
): Promise<Protecting> {
  const tick = await db
    .selectFrom('consents')
    .select(['learner_id', 'given_at'])
    .where('consent_id', '=', command.consentId)
    .where('method', '=', 'import')
    .where('answer', '=', 'refused')
    .executeTakeFirst()
  if (!tick) return refuseUnknown('That tick is not on record. Go back to the page before.')
  const found = await learnerKeptBy(db, actor, tick.learner_id, 'consent.keep')
  if (!found.ok) return found
  if (!(await saidYesSince(db, tick.learner_id, tick.given_at, now))) {
    return refuse(
      'Nobody with parental responsibility has said yes since this tick was imported. Record their answer first.',
    )
  }
  const ended = await db
    .updateTable('consents')
    .set({ withdrawn_at: now, withdrawn_by: trailName(actor) })
    .where('consent_id', '=', command.consentId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows === 0n) return refuse('That tick was set aside already.')
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'consent.tick_set_aside',
    schoolId: found.learner.schoolId,
    subject: `learner:${tick.learner_id}`,
    facts: { consent: command.consentId },
  })
  return { ok: true, protects: [] }
}

async function saidYesSince(
  db: Reader,
  learnerId: string,
  since: Date,
  now: Date,
): Promise<boolean> {
  const yes = await db
    .selectFrom('consents')
    .select('consent_id')
    .where('learner_id', '=', learnerId)
    .where('answer', '=', 'given')
    .where('verified', '=', 'verified')
    .where('parental_responsibility', '=', true)
    .where('given_at', '>', since)
    .where('withdrawn_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .executeTakeFirst()
  return yes !== undefined
}
