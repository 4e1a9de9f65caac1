import { createHash } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { closureTasksOf } from '../../../policy/index.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import type { SettleTask } from '../forms.ts'
import { keepBreaches } from '../keep-breaches.ts'
import { lockChannel } from '../kept-channel.ts'
import { archiveOf } from './archive.ts'
import { closureOf } from './open-closure.ts'

/**
 * Say that a task of closing is done, or why it is given up. Of the archive the digest is kept, so that a file
 * found later can be told to be the one. Once the followers are told, nothing more is published there.
 */
export async function settleTask(
  db: Writer,
  actor: Actor,
  command: SettleTask,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { channelId, task, state, words } = command
  const channel = await lockChannel(db, actor, { channelId, to: 'tend' }, now)
  if (!channel.ok) return channel
  const closure = await closureOf(db, channelId)
  if (!closure || closure.endedAt) return refuse('Nobody is closing this channel.')
  if (!closureTasksOf(channel.network).includes(task)) {
    return refuse('The school’s own page does not ask for this.')
  }
  const secret = refusePasswordText(words, 'words')
  if (secret) return secret
  const archived = task === 'keep_archive' && state === 'done'
  const added = await db
    .insertInto('channel_closure_tasks')
    .values({
      trust_id: actor.trustId,
      closure_id: closure.closureId,
      task,
      state,
      words,
      file_sha256: archived ? sha256Of(await archiveOf(db, channelId)) : null,
      settled_by: actor.personId,
      settled_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return refuse('This is settled already.')
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel.task_settled',
    schoolId: channel.schoolId,
    subject: `channel:${channelId}`,
    facts: { task, state },
  })
  await keepBreaches(db, { trustId: actor.trustId, channelIds: [channelId] }, now)
  return { ok: true }
}

function sha256Of(file: string): string {
  return createHash('sha256').update(file).digest('hex')
}
