import type { SchoolName } from '../../../domain/people/index.ts'
import { type ChannelRecord, channelsOf, closeChannel } from '../../../domain/schools/index.ts'
import { Confirm } from '../../components/confirm.tsx'
import type { App, PageContext } from '../../context.ts'
import { type Faults, NO_FAULTS } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolAt } from '../../school-at.ts'
import { SettingsFrame } from './settings-frame.tsx'

const PATH = '/schools/:slug/settings/channels/:id{[0-9a-f-]{36}}/close'

/** Ask before a channel is closed, with what that means for what is on its way there. */
export function registerCloseChannel(app: App): void {
  app.get(PATH, async (c) => {
    const { school, problem } = schoolAt(c, 'channel.keep')
    if (!school) return ProblemResponse(c, problem)
    const channel = await openChannelAt(c, school)
    if (!channel) return ProblemResponse(c, 'not_found')
    return c.html(<ClosePage c={c} school={school} channel={channel} faults={NO_FAULTS} />)
  })

  app.post(PATH, async (c) => {
    const { school, problem } = schoolAt(c, 'channel.keep')
    if (!school) return ProblemResponse(c, problem)
    const channel = await openChannelAt(c, school)
    if (!channel) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const { channelId } = channel
    const result = await installation.database.write(actor.trustId, (db) =>
      closeChannel(db, actor, { channelId }, now),
    )
    if (result.ok) {
      return c.redirect(`/schools/${school.slug}/settings/channels?done=channel_closed`, 303)
    }
    return refused(c, result, (faults, status) =>
      c.html(<ClosePage c={c} school={school} channel={channel} faults={faults} />, status),
    )
  })
}

async function openChannelAt(
  c: PageContext,
  school: SchoolName,
): Promise<ChannelRecord | undefined> {
  const { actor, installation } = c.var
  const channels = await installation.database.read(actor.trustId, (db) =>
    channelsOf(db, school.schoolId),
  )
  const id = c.req.param('id')
  return channels.find((channel) => channel.channelId === id && channel.status === 'open')
}

interface ClosePageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly channel: ChannelRecord
  readonly faults: Faults
}

function ClosePage({ c, school, channel, faults }: ClosePageProps) {
  const settings = `/schools/${school.slug}/settings/channels`
  const { live, underWay } = channel
  return (
    <SettingsFrame
      c={c}
      school={school}
      title={`Close “${channel.name}”?`}
      way={[{ text: 'Channels', href: settings }]}
      errors={faults.page}
      width="reading"
    >
      <Confirm
        action={`${settings}/${channel.channelId}/close`}
        kind="warning"
        confirmLabel="Close the channel"
        cancelHref={settings}
        consequences={[
          'No new post can be sent to it. It cannot be opened again; put it on record anew if you need it.',
          underWay === 0
            ? 'No post is on its way there.'
            : `${posts(underWay)} on its way there will not go out on it.`,
          live === 0
            ? 'Nothing of yours is live there.'
            : `${posts(live)} published there stays live until somebody takes it down.`,
          'Gatepost does not close the account itself. Do that on the network.',
        ]}
      />
    </SettingsFrame>
  )
}

function posts(count: number): string {
  return count === 1 ? 'One post' : `Each of ${count} posts`
}
