import type { SchoolName } from '../../../../domain/people/index.ts'
import type { ChannelWithAccount, JoinedAccount } from '../../../../domain/sending/index.ts'
import { networkName } from '../../../../vocabulary/networks.ts'
import { Confirm } from '../../../components/confirm.tsx'
import { Details } from '../../../components/details.tsx'
import { Section } from '../../../components/section.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults, Typed } from '../../../form.ts'
import { SettingsFrame } from '../settings-frame.tsx'
import { AccountState } from './account-state.tsx'
import { HOW_TO_JOIN } from './how-to-join.ts'
import { JoinForm } from './join-form-view.tsx'

export interface AccountPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly channel: ChannelWithAccount
  readonly typed: Typed
  readonly faults: Faults
}

/** One channel and its account: join it, confirm it, join it again, take it away. */
export function AccountPage({ c, school, channel, typed, faults }: AccountPageProps) {
  const { account } = channel
  const base = `/schools/${school.slug}/settings/accounts`
  const action = `${base}/${channel.channelId}`
  const form = <JoinForm action={action} channel={channel} typed={typed} faults={faults} />
  const failed = faults.page.length > 0
  return (
    <SettingsFrame
      c={c}
      school={school}
      title={channel.name}
      way={[{ text: 'Accounts', href: base }]}
      headingTag={<AccountState account={account} />}
      errors={faults.page}
      width="reading"
    >
      {account?.state === 'unconfirmed' ? (
        <ToConfirm action={action} channel={channel} account={account} />
      ) : null}
      {account ? <Facts channel={channel} account={account} /> : null}
      {account?.state === 'reconnect' ? (
        <Section title="Join it again" icon="stop">
          <WarningText>
            {networkName(channel.network)} no longer lets Gatepost in. What is approved waits, and
            goes on once the account is joined again. {account.why}
          </WarningText>
          {form}
        </Section>
      ) : null}
      {account ? null : (
        <Section title="Join the account" icon="plus">
          {form}
        </Section>
      )}
      {account && account.state !== 'reconnect' ? (
        <Details summary="Join it again, or another account" open={failed}>
          {form}
        </Details>
      ) : null}
      {account && account.state !== 'unconfirmed' ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${action}/leave`}>
            Take this account away
          </a>
        </p>
      ) : null}
    </SettingsFrame>
  )
}

function Facts({
  channel,
  account,
}: {
  readonly channel: ChannelWithAccount
  readonly account: JoinedAccount
}) {
  const { takeBack } = HOW_TO_JOIN[channel.network]
  const joined = (
    <>
      by {account.joinedBy}, <TimeText at={account.joinedAt} />
    </>
  )
  const confirmed = account.confirmedAt && (
    <>
      by {account.confirmedBy}, <TimeText at={account.confirmedAt} />
    </>
  )
  const runsOut = account.expiresAt ? (
    <TimeText at={account.expiresAt} />
  ) : (
    `Not by itself. ${takeBack}`
  )
  const rows = [
    { key: 'Account', value: account.handle },
    { key: 'Server', value: account.server },
    { key: 'Joined', value: joined },
    ...(confirmed ? [{ key: 'Confirmed as ours', value: confirmed }] : []),
    { key: 'Key runs out', value: runsOut },
  ]
  return <SummaryList rows={rows} />
}

function ToConfirm({
  action,
  channel,
  account,
}: {
  readonly action: string
  readonly channel: ChannelWithAccount
  readonly account: JoinedAccount
}) {
  return (
    <Section title="Is this the school’s account?" icon="look">
      <Confirm
        action={`${action}/confirm`}
        fields={{ identity: account.identity }}
        confirmLabel={`Yes, ${account.handle} is ours`}
        cancelHref={`${action}/leave`}
        cancelLabel="No, take it away"
        consequences={[
          <>
            The network says that it is <span class="gp-address">{account.handle}</span>.
          </>,
          channel.address ? (
            <>
              On record the channel stands at <span class="gp-address">{channel.address}</span>.
            </>
          ) : (
            'No address of the channel is on record to hold it against.'
          ),
          'From then on approved posts for this channel go out through it by themselves.',
          'Until then they go by hand, as before.',
        ]}
      />
    </Section>
  )
}
