import type { Writer } from '../../db/handles.ts'
import { acknowledgeHandover, type Handover, handoversOf } from '../moderation/index.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import type { SealingKeys } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { answerStopQuestion } from './answer-stop-question.ts'
import { takeInConcern } from './take-in-concern.ts'

/**
 * Make what a moderator handed over a concern, in one step (oldchurch 15.3). It stays on the list of what was
 * handed over; its words are sealed here too, and the comment itself keeps its own sealed copy.
 */
export async function takeOverHandover(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string; readonly handoverId: string },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true; readonly concernId: string } | Refusal> {
  const { schoolId, handoverId } = command
  const unknown = refuseUnknown('There is no such entry. Look at the list again.')
  if (!may(actor, 'comment.receive', schoolId)) return unknown
  const handover = (await handoversOf(db, schoolId)).find((one) => one.handoverId === handoverId)
  if (!handover) return unknown
  if (!handover.acknowledged) {
    const taken = await acknowledgeHandover(db, actor, { handoverId }, now)
    if (!taken.ok) return taken
  }
  const before = await db
    .selectFrom('concerns')
    .select('concern_id')
    .where('handover_id', '=', handoverId)
    .executeTakeFirst()
  if (before) return refuse('This one is a concern already.')
  const taken = await takeInConcern(db, concernOf(actor.trustId, schoolId, handover), { keys, now })
  if (!taken.ok) return taken
  const { concernId } = taken
  const { trustId } = actor
  if (handover.kind === 'illegal') {
    await answerStopQuestion(db, { trustId, concernId, answer: 'unsure' }, now)
  }
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'concern.taken_over',
    schoolId,
    subject: `concern:${concernId}`,
    facts: { handover: handoverId },
  })
  return { ok: true, concernId }
}

function concernOf(trustId: string, schoolId: string, handover: Handover) {
  return {
    trustId,
    schoolId,
    about: 'online',
    reporter: 'comment',
    reportedBy: null,
    route: 'usual',
    personId: null,
    subjectRole: null,
    words: {
      happened: handover.reason,
      who: '',
      when: '',
      where: handover.channel,
      name: handover.by,
      reach: '',
    },
    onceKey: handover.handoverId,
    receiptSha256: null,
    handoverId: handover.handoverId,
  } as const
}
