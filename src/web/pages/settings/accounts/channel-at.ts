import type { SchoolName } from '../../../../domain/people/index.ts'
import { accountsOf, type ChannelWithAccount } from '../../../../domain/sending/index.ts'
import type { PageContext } from '../../../context.ts'
import { schoolAt } from '../../../school-at.ts'
import { UUID } from '../../../uuid-pattern.ts'

/** The account of one channel of a school. */
export const ACCOUNT_PATH = `/schools/:slug/settings/accounts/:id{${UUID}}` as const

type ChannelAt =
  | { readonly school: SchoolName; readonly channel: ChannelWithAccount }
  | { readonly school?: undefined; readonly problem: 'not_found' | 'forbidden' }

/** The channel that the address names, for somebody who keeps the channels of its school. */
export async function channelAt(c: PageContext): Promise<ChannelAt> {
  const { school, problem } = schoolAt(c, 'channel.keep')
  if (!school) return { problem }
  const { actor, installation } = c.var
  const channels = await installation.database.read(actor.trustId, (db) =>
    accountsOf(db, school.schoolId),
  )
  const channel = channels.find(({ channelId }) => channelId === c.req.param('id'))
  return channel ? { school, channel } : { problem: 'not_found' }
}
