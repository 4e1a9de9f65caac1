import type { SchoolName } from '../../../../domain/people/index.ts'
import type { ChannelWithAccount } from '../../../../domain/sending/index.ts'
import { networkName } from '../../../../vocabulary/networks.ts'
import { Details } from '../../../components/details.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ListRows } from '../../../components/list-rows.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PageContext } from '../../../context.ts'
import { SettingsFrame } from '../settings-frame.tsx'
import { AccountState } from './account-state.tsx'

interface AccountsPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly channels: readonly ChannelWithAccount[]
}

/** The channels that Gatepost can publish to by itself, and whether it may. */
export function AccountsPage({ c, school, channels }: AccountsPageProps) {
  return (
    <SettingsFrame
      c={c}
      school={school}
      title="Accounts on networks"
      lead="Join an account, and Gatepost puts approved posts there itself: each once, with its address kept, and off again when it must come down."
      width="reading"
    >
      {channels.length === 0 ? (
        <EmptyState picture="signpost" title="No channel that could be joined">
          <p>
            Gatepost publishes by itself to Bluesky and Mastodon. Put such a channel on record under
            Channels first.
          </p>
        </EmptyState>
      ) : (
        <ListRows rows={channels.map((channel) => rowFor(channel, school))} />
      )}
      <Details summary="Facebook, Instagram, X, TikTok, LinkedIn and YouTube">
        <p class="govuk-body">
          Posts go there by hand. Gatepost gives you a package with the final text and the cleaned
          photos, says step by step what to do, and asks for the address of the live post until it
          has it.
        </p>
      </Details>
    </SettingsFrame>
  )
}

function rowFor(channel: ChannelWithAccount, school: SchoolName) {
  const { account } = channel
  return {
    title: channel.name,
    href: `/schools/${school.slug}/settings/accounts/${channel.channelId}`,
    meta: account ? (
      <>
        {account.handle} on {networkName(channel.network)}
        {account.expiresAt ? (
          <>
            , until <TimeText at={account.expiresAt} />
          </>
        ) : null}
      </>
    ) : (
      `${networkName(channel.network)}, no account joined: posts go there by hand`
    ),
    side: <AccountState account={account} />,
  }
}
