import { openChannel } from '../domain/channels/index.ts'
import { joinAccount, sealCredentials } from '../domain/sending/index.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

/**
 * A school has joined an account that nobody has confirmed yet, so that its pages show what that looks like.
 * It is made up, and nothing goes out through an account before it is confirmed.
 */
export async function joinAnAccount(
  { database, accountKeys }: DemoTools,
  standing: StandingSchool,
  at: Date,
): Promise<void> {
  const { schoolId, school } = standing
  const keeper = holder(standing, 'media_officer')
  const { trustId } = keeper
  const address = `https://mastodon.example/@${school.slug}`
  await database.write(trustId, async (db) => {
    const channel = { schoolId, name: 'Mastodon', network: 'mastodon', audience: 'public' } as const
    const { channelId } = must(await openChannel(db, keeper, { ...channel, address }, at))
    const token = 'made-up-for-the-demo'
    const sealed = sealCredentials(accountKeys, { trustId, channelId }, { token })
    const handle = `@${school.slug}@mastodon.example`
    const opened = { kind: 'open', handle, identity: school.slug, expiresAt: null } as const
    const server = 'https://mastodon.example'
    must(await joinAccount(db, keeper, { channelId, server, sealed, opened }, at))
  })
}
