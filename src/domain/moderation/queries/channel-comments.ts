import type { Reader } from '../../../db/handles.ts'
import type { Audience, Network } from '../../../vocabulary/networks.ts'
import { type CommentSettings, commentSettingsOf, NOT_OPEN } from '../comment-settings.ts'

/** A channel with how it takes comments. */
export interface ChannelComments {
  readonly channelId: string
  readonly name: string
  readonly network: Network
  readonly audience: Audience
  readonly settings: CommentSettings
}

/** The open channels of a school, the school's own page first. */
export async function channelComments(
  db: Reader,
  schoolId: string,
): Promise<readonly ChannelComments[]> {
  const [channels, settings] = await Promise.all([
    db
      .selectFrom('channels')
      .select(['channel_id as channelId', 'name', 'network', 'audience'])
      .where('school_id', '=', schoolId)
      .where('status', '=', 'open')
      .orderBy((order) => order('network', '<>', 'hosted'))
      .orderBy('name')
      .execute(),
    commentSettingsOf(db, { schoolId }),
  ])
  return channels.map((channel) => ({
    ...channel,
    settings: settings.get(channel.channelId) ?? NOT_OPEN,
  }))
}
