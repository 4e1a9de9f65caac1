import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { OpenChannel } from './forms.ts'

/** Put an official channel of a school on record, so that posts can be sent to it. */
export async function openChannel(
  db: Writer,
  actor: Actor,
  command: OpenChannel,
  now: Date,
): Promise<
  | { readonly ok: true; readonly channelId: string }
  | { readonly ok: false; readonly message: string }
> {
  if (!may(actor, 'channel.keep', command.schoolId)) {
    return { ok: false, message: 'Channels are kept by the media officer, head and administrator.' }
  }
  const channelId = randomUUID()
  await db
    .insertInto('channels')
    .values({
      trust_id: actor.trustId,
      channel_id: channelId,
      school_id: command.schoolId,
      name: command.name,
      network: command.network,
      audience: command.audience,
      address: command.address,
      status: 'open',
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel.opened',
    schoolId: command.schoolId,
    subject: `channel:${channelId}`,
    facts: { network: command.network, audience: command.audience },
  })
  return { ok: true, channelId }
}
