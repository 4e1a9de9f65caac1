import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, may, refuseAt, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseRole, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import type { AddHouseRule } from './forms.ts'
import { houseRulesOf } from './house-rules.ts'

/** Add a house rule, for every channel of a school or for one. */
export async function addHouseRule(
  db: Writer,
  actor: Actor,
  command: AddHouseRule,
  now: Date,
): Promise<{ readonly ok: true; readonly houseRuleId: string } | Refusal> {
  const { schoolId, channelId, title, severity, wordsToAuthor } = command
  if (!may(actor, 'comment.set_up', schoolId)) return refuseRole('comment.set_up')
  const secret = refusePasswordText(wordsToAuthor, 'wordsToAuthor')
  if (secret) return secret
  if (channelId && !(await isOfSchool(db, channelId, schoolId))) {
    return refuse('Choose a channel of this school.', 'channelId')
  }
  const houseRuleId = randomUUID()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('house_rules')
    .values({
      trust_id: actor.trustId,
      house_rule_id: houseRuleId,
      school_id: schoolId,
      channel_id: channelId,
      title,
      severity,
      words_to_author: wordsToAuthor,
      added_by: actor.personId,
      added_at: now,
      ended_by: null,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return refuse('This rule is there already.', 'title')
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'house_rule.added',
    schoolId,
    subject: `house_rule:${houseRuleId}`,
    facts: { severity, ...(channelId ? { channel: channelId } : {}) },
  })
  return { ok: true, houseRuleId }
}

/** End a house rule: what was removed for it stays so. The last one that holds everywhere stays. */
export async function endHouseRule(
  db: Writer,
  actor: Actor,
  command: { readonly houseRuleId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const row = await db
    .selectFrom('house_rules')
    .select(['school_id', 'ended_at'])
    .where('house_rule_id', '=', command.houseRuleId)
    .forUpdate()
    .executeTakeFirst()
  const unknown = refuseUnknown('There is no such rule here. Look at the list again.')
  if (!row) return unknown
  const { school_id: schoolId } = row
  if (!may(actor, 'comment.set_up', schoolId)) {
    return refuseAt(actor, 'comment.set_up', { schoolId, unknown })
  }
  if (row.ended_at) return refuse('This rule was ended already.')
  const staying = (await houseRulesOf(db, { schoolId })).filter(
    (rule) => rule.channelId === null && rule.houseRuleId !== command.houseRuleId,
  )
  if (staying.length === 0) {
    return refuse('Add another rule first: nothing can be removed without one.')
  }
  await db
    .updateTable('house_rules')
    .set({ ended_by: actor.personId, ended_at: now })
    .where('house_rule_id', '=', command.houseRuleId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'house_rule.ended',
    schoolId,
    subject: `house_rule:${command.houseRuleId}`,
  })
  return { ok: true }
}

async function isOfSchool(db: Writer, channelId: string, schoolId: string): Promise<boolean> {
  const row = await db
    .selectFrom('channels')
    .select('channel_id')
    .where('channel_id', '=', channelId)
    .where('school_id', '=', schoolId)
    .executeTakeFirst()
  return row !== undefined
}
