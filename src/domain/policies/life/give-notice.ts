import { createHash } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { queueMail } from '../../mail/index.ts'
import type { Actor } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { audienceOf } from './audience.ts'
import type { GiveNotice } from './forms.ts'
import { inForceForDraft } from './in-force-for-draft.ts'
import { earliestEffect } from './notice-days.ts'
import { keepStep, stepOn } from './step.ts'

/** How many rows go to the database at once: well below what one statement may carry. */
const AT_ONCE = 5_000

/**
 * Tell everyone whom a version will bind, and fix the day on which it takes effect. That day cannot be
 * sooner than the notice period after today (change_notice_days). Whom the notice went to is provable:
 * the trail keeps the number and the digest of the list, and each mail that went out.
 */
export async function giveNotice(
  db: Writer,
  actor: Actor,
  command: GiveNotice,
  now: Date,
): Promise<{ readonly ok: true; readonly told: number } | Refusal> {
  const { draftId, contentSha256, inForceOn } = command
  const step = await stepOn(db, actor, { draftId, action: 'give_notice', seen: contentSha256 }, now)
  if (!step.ok) return step
  const { draft } = step
  const inForce = await inForceForDraft(db, draft, now)
  const today = londonDate(now)
  const earliest = earliestEffect(today, inForce, draft.pack)
  if (inForceOn < earliest) {
    return refuse(
      `It cannot take effect before ${earliest}: people get that much notice of a rule before it binds them.`,
      'inForceOn',
    )
  }
  const { schoolIds, pack } = draft
  const told = await audienceOf(db, { schoolIds, pack, overrides: inForce.overrides }, today)
  for (let from = 0; from < told.length; from += AT_ONCE) {
    const rows = told.slice(from, from + AT_ONCE).map(({ personId }) => ({
      trust_id: actor.trustId,
      draft_id: draftId,
      person_id: personId,
      given_at: now,
      seen_at: null,
    }))
    await db.insertInto('policy_notices').values(rows).execute()
  }
  const list = told.map((person) => person.personId).sort()
  const [only, ...others] = schoolIds
  const mail = {
    kind: 'policy_notice',
    occasion: draftId,
    schoolId: others.length > 0 ? null : (only ?? null),
    subjectId: draftId,
    facts: { inForceOn },
  } as const
  await queueMail(db, { trustId: actor.trustId, to: list, ...mail }, now)
  const facts = {
    in_force_on: inForceOn,
    told: told.length,
    told_sha256: createHash('sha256').update(list.join('\n')).digest('hex'),
  }
  const set = { in_force_on: inForceOn, notice_given_at: now }
  await keepStep(db, actor, { ...step, action: 'policy_draft.noticed', facts, set }, now)
  return { ok: true, told: told.length }
}
