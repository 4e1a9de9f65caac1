import { createHash } from 'node:crypto'
import type { Reader, Writer } from '../../db/handles.ts'
import type { Audience } from '../../vocabulary/networks.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName, worksHere } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import { type ChangeChannel, isWebAddress } from './forms.ts'
import { keepBreaches } from './keep-breaches.ts'
import { lockChannel } from './kept-channel.ts'
import { refuseTwin } from './refuse-twin.ts'

/** What of a channel its keepers write. */
export interface ChannelFields {
  readonly name: string
  readonly audience: Audience
  readonly address: string
  readonly ownerId: string | null
  readonly purpose: string
  readonly successMeasures: string
  readonly exitPlan: string
  readonly recoveryAddress: string
  readonly passwordLocation: string
  readonly houseRules: string
  readonly youngestAge: number | null
  readonly staleAfterDays: number
  readonly opensOn: string | null
  readonly closesOn: string | null
}

const PROSE = [
  'name',
  'purpose',
  'successMeasures',
  'exitPlan',
  'passwordLocation',
  'houseRules',
] as const

/**
 * Change the record of a channel. The trail names which fields changed. No field takes a password.
 * @returns the fields that changed, none where everything was as before
 */
export async function changeChannel(
  db: Writer,
  actor: Actor,
  command: ChangeChannel,
  now: Date,
): Promise<{ readonly ok: true; readonly changed: readonly string[] } | Refusal> {
  const { channelId, seen, ...wanted } = command
  const channel = await lockChannel(db, actor, { channelId, to: 'keep' }, now)
  if (!channel.ok) return channel
  const before = await channelFields(db, channelId)
  if (digestOfChannel(before) !== seen) {
    return refuse(
      'Somebody else changed this channel while you had it open. What you wrote is still here; look at theirs in another tab, then save again.',
      'seen',
    )
  }
  const changed = (Object.keys(before) as (keyof ChannelFields)[]).filter(
    (field) => before[field] !== wanted[field],
  )
  if (changed.length === 0) return { ok: true, changed }
  const faulty = await refuseFields(db, { ...channel, wanted, changed }, londonDate(now))
  if (faulty) return faulty
  await keep(db, channelId, wanted)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel.changed',
    schoolId: channel.schoolId,
    subject: `channel:${channelId}`,
    facts: { fields: changed },
  })
  await keepBreaches(db, { trustId: actor.trustId, channelIds: [channelId] }, now)
  return { ok: true, changed }
}

interface Changing {
  readonly channelId: string
  readonly schoolId: string
  readonly network: Parameters<typeof refuseTwin>[1]['network']
  readonly wanted: ChannelFields
  readonly changed: readonly string[]
}

async function refuseFields(
  db: Writer,
  { channelId, schoolId, network, wanted, changed }: Changing,
  today: string,
): Promise<Refusal | undefined> {
  const hosted = network === 'hosted'
  if (hosted && wanted.address !== '') {
    return refuse('Leave the address empty: the school page has its own.', 'address')
  }
  if (!hosted && !isWebAddress(wanted.address)) {
    return refuse('Enter its address, like https://www.example.com/our-school', 'address')
  }
  for (const field of PROSE) {
    const secret = refusePasswordText(wanted[field], field)
    if (secret) return secret
  }
  if (wanted.ownerId !== null && changed.includes('ownerId')) {
    const here = await worksHere(db, { schoolId, people: [wanted.ownerId] }, today)
    if (!here.has(wanted.ownerId)) {
      return refuse('Choose somebody who works at this school.', 'ownerId')
    }
  }
  return refuseTwin(db, { ...wanted, channelId, schoolId, network })
}

async function keep(db: Writer, channelId: string, wanted: ChannelFields): Promise<void> {
  await db
    .updateTable('channels')
    .set({
      name: wanted.name,
      audience: wanted.audience,
      address: wanted.address,
      owner_id: wanted.ownerId,
      purpose: wanted.purpose,
      success_measures: wanted.successMeasures,
      exit_plan: wanted.exitPlan,
      recovery_address: wanted.recoveryAddress,
      password_location: wanted.passwordLocation,
      house_rules: wanted.houseRules,
      youngest_age: wanted.youngestAge,
      stale_after_days: wanted.staleAfterDays,
      opens_on: wanted.opensOn,
      closes_on: wanted.closesOn,
    })
    .where('channel_id', '=', channelId)
    .execute()
}

/** The fields as they are on record. @throws where there is no such channel */
export async function channelFields(db: Reader, channelId: string): Promise<ChannelFields> {
  const row = await db
    .selectFrom('channels')
    .selectAll()
    .where('channel_id', '=', channelId)
    .executeTakeFirstOrThrow()
  return {
    name: row.name,
    audience: row.audience,
    address: row.address,
    ownerId: row.owner_id,
    purpose: row.purpose,
    successMeasures: row.success_measures,
    exitPlan: row.exit_plan,
    recoveryAddress: row.recovery_address,
    passwordLocation: row.password_location,
    houseRules: row.house_rules,
    youngestAge: row.youngest_age,
    staleAfterDays: row.stale_after_days,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
  }
}

/** What a form was made from, so that it can tell whether that changed meanwhile. */
export function digestOfChannel(fields: ChannelFields): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}
