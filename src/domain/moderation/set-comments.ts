import type { Writer } from '../../db/handles.ts'
import { lacksOfChannel, leastModerators } from '../../policy/index.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, refuseAt, trailName } from '../people/index.ts'
import { policyInForce } from '../policies/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import type { SetComments } from './forms.ts'
import { beginHouseRules } from './house-rules.ts'
import { looksAfter, moderatorsOf } from './moderators.ts'

/**
 * Say how a channel takes comments, and what its rules look for. Visitors may write on the school's own page alone,
 * and only where they can read house rules (oldchurch 17.1a) and enough people moderate (18.4b).
 */
export async function setComments(
  db: Writer,
  actor: Actor,
  command: SetComments,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const channel = await channelOf(db, command.channelId)
  const unknown = refuseUnknown('There is no such channel here. Look at the list again.')
  if (!channel) return unknown
  const { schoolId } = channel
  if (!may(actor, 'comment.set_up', schoolId)) {
    return refuseAt(actor, 'comment.set_up', { schoolId, unknown })
  }
  const refusal = command.isOpen ? await refuseOpening(db, channel, now) : undefined
  if (refusal) return refusal
  await beginHouseRules(db, { trustId: actor.trustId, schoolId }, now)
  const values = {
    is_open: command.isOpen,
    open_days: command.openDays,
    name_shown: command.nameShown,
    effects: JSON.stringify(command.effects),
    hold_words: command.holdWords,
    flag_words: command.flagWords,
    changed_by: actor.personId,
    changed_at: now,
  }
  await db
    .insertInto('comment_settings')
    .values({
      trust_id: actor.trustId,
      channel_id: channel.channelId,
      school_id: schoolId,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['trust_id', 'channel_id']).doUpdateSet(values))
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'comments.set',
    schoolId,
    subject: `channel:${channel.channelId}`,
    facts: {
      open: command.isOpen,
      days: command.openDays,
      names: command.nameShown,
      words: command.holdWords.length + command.flagWords.length,
    },
  })
  return { ok: true }
}

interface Channel {
  readonly channelId: string
  readonly schoolId: string
  readonly network: string
  readonly status: string
  readonly houseRules: string
}

async function channelOf(db: Writer, channelId: string): Promise<Channel | undefined> {
  return db
    .selectFrom('channels as c')
    .innerJoin('schools as s', 's.school_id', 'c.school_id')
    .select(['c.channel_id as channelId', 'c.school_id as schoolId', 'c.network', 'c.status'])
    .select((select) =>
      select.fn<string>('concat', ['c.house_rules', 's.house_rules']).as('houseRules'),
    )
    .where('c.channel_id', '=', channelId)
    .forUpdate('c')
    .executeTakeFirst()
}

async function refuseOpening(
  db: Writer,
  channel: Channel,
  now: Date,
): Promise<Refusal | undefined> {
  if (channel.status === 'closed') return refuse('This channel is closed.', 'isOpen')
  if (channel.network !== 'hosted') {
    return refuse(
      'Whether people may comment on this network is set there. Here comments open on the school’s own page alone.',
      'isOpen',
    )
  }
  const today = londonDate(now)
  const policy = await policyInForce(db, channel.schoolId, today)
  const moderators = (await moderatorsOf(db, channel.schoolId, today)).filter((one) =>
    looksAfter(one, channel.channelId),
  ).length
  const hasHouseRules = channel.houseRules.trim() !== ''
  const lacks = lacksOfChannel({ hasHouseRules, moderators }, policy)
  if (lacks === 'house_rules') {
    return refuse('Write the house rules first: visitors must be able to read them.', 'isOpen')
  }
  if (lacks === 'moderators') {
    const least = leastModerators(policy)
    return refuse(
      `Comments need ${least} people who moderate; ${moderators} can today. Put another on the staff of the channel first.`,
      'isOpen',
    )
  }
  return undefined
}
