import { createHash } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuseRole, refuseUnknown } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import { archiveOf } from './archive.ts'

/** The archive of a channel, open or closed, for those who keep the channels; the trail says who took it. */
export async function downloadArchive(
  db: Writer,
  actor: Actor,
  command: { readonly channelId: string },
  now: Date,
): Promise<{ readonly ok: true; readonly name: string; readonly file: string } | Refusal> {
  const { channelId } = command
  const channel = await db
    .selectFrom('channels')
    .select(['school_id', 'name', 'owner_id'])
    .where('channel_id', '=', channelId)
    .executeTakeFirst()
  if (!channel) return refuseUnknown('There is no such channel. Look at the list again.')
  const owns = channel.owner_id === actor.personId
  if (!owns && !may(actor, 'channel.keep', channel.school_id)) return refuseRole('channel.keep')
  const file = await archiveOf(db, channelId)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel.archived',
    schoolId: channel.school_id,
    subject: `channel:${channelId}`,
    facts: { sha256: createHash('sha256').update(file).digest('hex') },
  })
  const slug = channel.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return { ok: true, name: `archive-${slug.replaceAll(/^-|-$/g, '') || 'channel'}.json`, file }
}
