import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { ChannelBreach } from '../../policy/index.ts'
import { londonDate } from '../london-time.ts'
import { appendEntry } from '../trail/index.ts'
import { openBreaches } from './queries/channel-history.ts'
import { channelStandings, type StoodChannel } from './queries/standings.ts'

/** What a look at the channels of a trust brought. */
export interface Looked {
  readonly opened: number
  readonly mended: number
}

/**
 * Look at open channels and put on record what is newly amiss, since when, and what is mended. Nothing is
 * frozen or freed by it: that is asked live of the channel itself each time.
 */
export async function keepBreaches(
  db: Writer,
  meant: {
    readonly trustId: string
    readonly schoolIds?: readonly string[]
    readonly channelIds?: readonly string[]
  },
  now: Date,
): Promise<Looked> {
  const stood = await channelStandings(db, meant, now)
  const open = await openBreaches(
    db,
    stood.map(({ channelId }) => channelId),
  )
  let [opened, mended] = [0, 0]
  for (const channel of stood) {
    const known = open.filter((one) => one.channel_id === channel.channelId)
    const { breaches } = channel.standing
    const fresh = breaches.filter(({ rule }) => known.every((one) => one.rule !== rule))
    const over = known.filter(({ rule }) => breaches.every((one) => one.rule !== rule))
    for (const breach of fresh) {
      if (await put(db, { trustId: meant.trustId, channel, breach }, now)) opened += 1
    }
    for (const { breach_id: breachId, rule } of over) {
      if (await mend(db, { trustId: meant.trustId, channel, breachId, rule }, now)) mended += 1
    }
  }
  return { opened, mended }
}

interface Breached {
  readonly trustId: string
  readonly channel: StoodChannel
  readonly breach: ChannelBreach
}

async function put(db: Writer, { trustId, channel, breach }: Breached, now: Date) {
  const { channelId, schoolId } = channel
  const { rule, since, freezesOn } = breach
  const done = await db
    .insertInto('channel_breaches')
    .values({
      trust_id: trustId,
      breach_id: randomUUID(),
      channel_id: channelId,
      rule,
      since,
      noticed_at: now,
      mended_on: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (done.numInsertedOrUpdatedRows === 0n) return false
  await appendEntry(db, {
    ...said(trustId, schoolId, channelId, now),
    action: 'channel.breached',
    facts: { rule, since, ...(freezesOn === null ? {} : { freezes: freezesOn }) },
  })
  return true
}

interface Mended {
  readonly trustId: string
  readonly channel: StoodChannel
  readonly breachId: string
  readonly rule: string
}

async function mend(db: Writer, { trustId, channel, breachId, rule }: Mended, now: Date) {
  const { channelId, schoolId } = channel
  const done = await db
    .updateTable('channel_breaches')
    .set({ mended_on: londonDate(now) })
    .where('breach_id', '=', breachId)
    .where('mended_on', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return false
  await appendEntry(db, {
    ...said(trustId, schoolId, channelId, now),
    action: 'channel.mended',
    facts: { rule },
  })
  return true
}

function said(trustId: string, schoolId: string, channelId: string, now: Date) {
  return {
    trustId,
    at: now,
    actor: 'system:register',
    schoolId,
    subject: `channel:${channelId}`,
  } as const
}
