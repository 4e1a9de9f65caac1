import { channelPast } from '../../../domain/channels/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { may, type PersonSummary, peopleOf } from '../../../domain/people/index.ts'
import { friendsOf } from '../../../domain/permissions-asked/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import { askedOfChannels } from '../../../policy/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, NO_FAULTS, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { CHANNEL_PATH, type ChannelAt, channelAt } from './find-channel.ts'
import { ShowPage } from './show-page.tsx'

/** A channel: how it stands, what is on record of it, its people, and what happened. */
export function registerShowChannel(app: App): void {
  app.get(CHANNEL_PATH, async (c) => {
    const found = await channelAt(c)
    if (!found.channel) return ProblemResponse(c, found.problem)
    return showChannel(c, found, {}, NO_FAULTS)
  })
}

/** The page of a channel, also as the answer to a form that was refused. */
export async function showChannel(
  c: PageContext,
  found: ChannelAt,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const { channel, school, keeps } = found
  const today = londonDate(now)
  const seesFriends = may(actor, 'channel.see_requests', school.schoolId)
  const [past, people, policy, friends] = await installation.database.read(actor.trustId, (db) =>
    Promise.all([
      channelPast(db, channel.channelId),
      keeps ? peopleOf(db, school.schoolId, today) : [],
      channel.standing ? policyInForce(db, school.schoolId, today) : null,
      seesFriends ? friendsOf(db, channel, today) : [],
    ]),
  )
  const colleagues = people.filter((one: PersonSummary) => !one.leftOn || one.leftOn > today)
  const asked = policy && askedOfChannels(policy.pack, policy.overrides)
  const props = { c, ...found, past, colleagues, friends, asked, typed, faults }
  return c.html(<ShowPage {...props} />, status)
}
