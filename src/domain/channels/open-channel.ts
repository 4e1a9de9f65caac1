import type { Writer } from '../../db/handles.ts'
import { type Actor, may } from '../people/index.ts'
import { type Refusal, refuseRole } from '../refusal.ts'
import type { OpenChannel } from './forms.ts'
import { insertChannel } from './insert-channel.ts'
import { keepBreaches } from './keep-breaches.ts'
import { refuseTwin } from './refuse-twin.ts'

/**
 * Put a channel that the school has already on record, so that posts can be sent to it. What is missing of it
 * is on record from the same moment, with the days that are left to bring it.
 */
export async function openChannel(
  db: Writer,
  actor: Actor,
  command: OpenChannel,
  now: Date,
): Promise<{ readonly ok: true; readonly channelId: string } | Refusal> {
  if (!may(actor, 'channel.keep', command.schoolId)) return refuseRole('channel.keep')
  const twin = await refuseTwin(db, command)
  if (twin) return twin
  const channelId = await insertChannel(
    db,
    actor,
    {
      ...command,
      ownerId: null,
      purpose: '',
      successMeasures: '',
      exitPlan: '',
      recoveryAddress: '',
      youngestAge: null,
      opensOn: null,
      closesOn: null,
      staff: [],
      requestId: null,
    },
    now,
  )
  await keepBreaches(db, { trustId: actor.trustId, channelIds: [channelId] }, now)
  return { ok: true, channelId }
}
