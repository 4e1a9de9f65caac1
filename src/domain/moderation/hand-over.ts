import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { PERMISSIONS } from '../../vocabulary/actions.ts'
import { londonDate } from '../london-time.ts'
import { queueMail } from '../mail/index.ts'
import { type Actor, peopleInRoles, trailName } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import type { HandOver } from './forms.ts'
import { type LockedComment, openComment } from './open-comment.ts'
import { sealCopy } from './seal-copy.ts'

/** What goes to the safeguarding lead. */
interface NewHandover {
  readonly comment: Pick<LockedComment, 'schoolId' | 'channelId'> & {
    readonly commentId: string | null
  }
  /** Null where no copy may be made. */
  readonly copyId: string | null
  readonly kind: 'concern' | 'illegal'
  readonly reason: string
}

/**
 * Hand a comment to the safeguarding lead in one step (oldchurch 15.3): what it says is sealed, and kept until
 * the concern itself says for how long. What readers see of it does not change by this.
 */
export async function handOver(
  db: Writer,
  actor: Actor,
  command: HandOver,
  now: Date,
): Promise<{ readonly ok: true; readonly handoverId: string } | Refusal> {
  const opened = await openComment(db, actor, command, { action: 'hand_over', now })
  if (!opened.ok) return opened
  const secret = refusePasswordText(command.reason, 'reason')
  if (secret) return secret
  const { comment } = opened
  const before = await db
    .selectFrom('comment_handovers')
    .select('handover_id')
    .where('comment_id', '=', comment.commentId)
    .where('kind', '=', 'concern')
    .executeTakeFirst()
  if (before) return refuse('The safeguarding lead has this one already.')
  const copyId = await sealCopy(db, actor, comment, now)
  await db
    .updateTable('comment_copies')
    .set({ keep_until: null })
    .where('copy_id', '=', copyId)
    .execute()
  const { reason } = command
  const handoverId = await recordHandover(
    db,
    actor,
    { comment, copyId, kind: 'concern', reason },
    now,
  )
  return { ok: true, handoverId }
}

/** Put something on the safeguarding lead's list, and have them told by mail at once: no word of it and no name. */
export async function recordHandover(
  db: Writer,
  actor: Actor,
  handover: NewHandover,
  now: Date,
): Promise<string> {
  const { comment, copyId, kind, reason } = handover
  const handoverId = randomUUID()
  await db
    .insertInto('comment_handovers')
    .values({
      trust_id: actor.trustId,
      handover_id: handoverId,
      school_id: comment.schoolId,
      channel_id: comment.channelId,
      comment_id: comment.commentId,
      copy_id: copyId,
      kind,
      reason,
      made_by: actor.personId,
      made_at: now,
      acknowledged_by: null,
      acknowledged_at: null,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'comment.handed_over',
    schoolId: comment.schoolId,
    subject: `handover:${handoverId}`,
    facts: {
      kind,
      ...(comment.commentId ? { comment: comment.commentId } : {}),
      ...(copyId ? { copy: copyId } : {}),
    },
  })
  await tellLeads(db, actor, { handoverId, kind, schoolId: comment.schoolId }, now)
  return handoverId
}

const TOLD = { concern: 'handed_over', illegal: 'handed_over_urgent' } as const

/** Everybody in the role is told but whoever handed it over themselves. */
async function tellLeads(
  db: Writer,
  { trustId, personId }: Actor,
  handover: Pick<NewHandover, 'kind'> & { readonly handoverId: string; readonly schoolId: string },
  now: Date,
): Promise<void> {
  const { handoverId, kind, schoolId } = handover
  const roles = PERMISSIONS['comment.receive']
  const leads = await peopleInRoles(db, { schoolId, roles }, londonDate(now))
  const to = leads.filter((lead) => lead !== personId)
  const about = { occasion: handoverId, schoolId, subjectId: handoverId }
  await queueMail(db, { trustId, to, kind: TOLD[kind], ...about }, now)
}
