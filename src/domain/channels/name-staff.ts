import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName, worksHere } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import type { NameStaff } from './forms.ts'
import { keepBreaches } from './keep-breaches.ts'
import { lockChannel } from './kept-channel.ts'

/**
 * Name somebody who runs a channel or moderates it (oldchurch 16.1b, 18.4a). Whoever lacks training may be
 * named and counts once they have it.
 */
export async function nameStaff(
  db: Writer,
  actor: Actor,
  command: NameStaff,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { channelId, personId, part } = command
  const channel = await lockChannel(db, actor, { channelId, to: 'keep' }, now)
  if (!channel.ok) return channel
  const { schoolId } = channel
  const today = londonDate(now)
  const here = await worksHere(db, { schoolId, people: [personId] }, today)
  if (!here.has(personId)) return refuse('Choose somebody who works at this school.', 'personId')
  const added = await db
    .insertInto('channel_staff')
    .values({
      trust_id: actor.trustId,
      channel_staff_id: randomUUID(),
      channel_id: channelId,
      person_id: personId,
      part,
      from_date: today,
      to_date: null,
      added_by: actor.personId,
      ended_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) {
    return refuse(`They are on record as ${part} already.`, 'personId')
  }
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel.staffed',
    schoolId,
    subject: `channel:${channelId}`,
    facts: { person: personId, part },
  })
  await keepBreaches(db, { trustId: actor.trustId, channelIds: [channelId] }, now)
  return { ok: true }
}
