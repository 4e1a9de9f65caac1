import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, refuseAt } from '../people/index.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import type { StopByHand } from './forms.ts'
import { recordHandover } from './hand-over.ts'
import { looksAfter, moderatorsOf, partOf } from './moderators.ts'
import { openComment } from './open-comment.ts'
import { recordDecision } from './record-decision.ts'

/** What the safeguarding lead reads first of what nobody may look at. */
const REASON: Readonly<Record<'yes' | 'unsure', string>> = {
  yes: 'It could show a nude or sexual image of someone under 18. Nothing was copied. Do not open it.',
  unsure:
    'Whoever saw it is not sure whether it shows a nude or sexual image of someone under 18. Nothing was copied. Do not open it.',
}

/**
 * Seal a comment off that could show a nude or sexual image of someone under 18: it is out of sight for everybody
 * at once, no copy is made, and the safeguarding lead is told (oldchurch 18.6b; making a copy is an offence).
 * Nobody has to wait their turn for it.
 */
export async function stopComment(
  db: Writer,
  actor: Actor,
  command: { readonly commentId: string; readonly answer: 'yes' | 'unsure' },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const opened = await openComment(db, actor, command, { action: 'stop', now })
  if (!opened.ok) return opened
  const { comment } = opened
  await recordDecision(db, actor, { comment, decision: { outcome: 'stopped', to: 'stopped' } }, now)
  await recordHandover(
    db,
    actor,
    { comment, copyId: null, kind: 'illegal', reason: REASON[command.answer] },
    now,
  )
  return { ok: true }
}

/** The same for what somebody saw on a network and did not enter: only where it stands is written down. */
export async function stopByHand(
  db: Writer,
  actor: Actor,
  command: StopByHand,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const channel = await db
    .selectFrom('channels')
    .select('school_id')
    .where('channel_id', '=', command.channelId)
    .executeTakeFirst()
  const unknown = refuseUnknown('There is no such channel here. Go back to the list.')
  if (!channel) return unknown
  const { school_id: schoolId } = channel
  const moderators = await moderatorsOf(db, schoolId, londonDate(now))
  const moderator = partOf(moderators, actor.personId)
  if (!moderator || !looksAfter(moderator, command.channelId)) {
    return refuseAt(actor, 'comment.moderate', { schoolId, unknown })
  }
  const secret = refusePasswordText(command.where, 'where')
  if (secret) return secret
  const reason = `${REASON[command.answer]} Where it stands: ${command.where}`
  const comment = { schoolId, channelId: command.channelId, commentId: null }
  await recordHandover(db, actor, { comment, copyId: null, kind: 'illegal', reason }, now)
  return { ok: true }
}
