import type { Writer } from '../../db/handles.ts'
import type { ChannelPart } from '../../vocabulary/channel-staff.ts'
import type { Audience, Network } from '../../vocabulary/networks.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, worksHere } from '../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { insertChannel } from './insert-channel.ts'
import { keepBreaches } from './keep-breaches.ts'
import { refuseTwin } from './refuse-twin.ts'

/** A channel that was asked for with the form and approved. */
export interface RegisterChannel {
  readonly schoolId: string
  readonly name: string
  readonly network: Network
  readonly audience: Audience
  /** Empty for the school’s own page, which has its address already. */
  readonly address: string
  readonly ownerId: string
  readonly purpose: string
  readonly recoveryAddress: string
  /** Calendar dates in Europe/London. */
  readonly opensOn: string | null
  readonly closesOn: string | null
  readonly staff: readonly { readonly personId: string; readonly part: ChannelPart }[]
  readonly requestId: string | null
  readonly successMeasures?: string
  readonly exitPlan?: string
  /** The age in years of the youngest learner whom it is for. */
  readonly youngestAge?: number | null
}

/**
 * Put a channel on the register at its last approval (oldchurch 16.1a, 16.6), with whoever answers for it and
 * runs it. People who left since the form was written are refused by name.
 * @returns its id, or what has to be put right first
 */
export async function registerChannel(
  db: Writer,
  actor: Actor,
  command: RegisterChannel,
  now: Date,
): Promise<{ readonly ok: true; readonly channelId: string } | Refusal> {
  const { schoolId, ownerId, staff } = command
  // What everybody on the form approved needs no role besides: a governor may stand in for the head.
  const approved = command.requestId !== null
  if (!approved && !may(actor, 'channel.keep', schoolId)) return refuseRole('channel.keep')
  const twin = await refuseTwin(db, command)
  if (twin) return twin
  const people = [...new Set([ownerId, ...staff.map(({ personId }) => personId)])]
  const gone = await notHere(db, { schoolId, people }, londonDate(now))
  if (gone) return refuse(`${gone} does not work at the school any more. Name somebody else.`)
  const channelId = await insertChannel(
    db,
    actor,
    {
      ...command,
      staff: once(staff),
      successMeasures: command.successMeasures ?? '',
      exitPlan: command.exitPlan ?? '',
      youngestAge: command.youngestAge ?? null,
    },
    now,
  )
  await keepBreaches(db, { trustId: actor.trustId, channelIds: [channelId] }, now)
  return { ok: true, channelId }
}

async function notHere(
  db: Writer,
  { schoolId, people }: { readonly schoolId: string; readonly people: readonly string[] },
  today: string,
): Promise<string | undefined> {
  const here = await worksHere(db, { schoolId, people }, today)
  const missing = people.find((personId) => !here.has(personId))
  if (missing === undefined) return undefined
  const person = await db
    .selectFrom('people')
    .select('name')
    .where('person_id', '=', missing)
    .executeTakeFirst()
  return person?.name ?? 'Somebody on the form'
}

/** Each person once for each part. */
function once(staff: RegisterChannel['staff']): RegisterChannel['staff'] {
  const keys = staff.map(({ personId, part }) => `${part} ${personId}`)
  return staff.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}
