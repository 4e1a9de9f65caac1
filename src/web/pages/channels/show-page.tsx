import type { ChannelPast } from '../../../domain/channels/index.ts'
import { type PersonSummary, schoolsWhere } from '../../../domain/people/index.ts'
import type { ChannelFriend } from '../../../domain/permissions-asked/index.ts'
import { type askedOfChannels, dateWords } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { Breaches } from './breaches.tsx'
import type { ChannelAt } from './find-channel.ts'
import { FriendsSection } from './friends-section.tsx'
import { PastSection, PostsSection } from './past-section.tsx'
import { SettingsSection } from './settings-section.tsx'
import { StaffSection } from './staff-section.tsx'
import { StandingTag } from './standing-tag.tsx'
import { audienceWords, networkLabel, whereIs } from './words.ts'

export interface ShowPageProps extends ChannelAt {
  readonly c: PageContext
  readonly past: ChannelPast
  /** Those from outside who may add to it, for whoever oversees them. */
  readonly friends: readonly ChannelFriend[]
  readonly colleagues: readonly PersonSummary[]
  readonly asked: ReturnType<typeof askedOfChannels> | null
  readonly typed: Typed
  readonly faults: Faults
}

/** Everything about one channel. */
export function ShowPage(props: ShowPageProps) {
  const { c, channel, school, keeps, faults } = props
  const { channelId, closedOn } = channel
  return (
    <Frame
      c={c}
      title={channel.name}
      heading={channel.name}
      caption={`${networkLabel(channel.network)}, for ${audienceWords(channel.audience)}`}
      breadcrumbs={[
        { text: 'Channels', href: `/schools/${school.slug}/channels` },
        { text: channel.name },
      ]}
      errors={faults.page}
      width="reading"
    >
      <p>
        <StandingTag standing={channel.standing} closed={closedOn !== null} />
      </p>
      {closedOn ? (
        <InsetText>
          Closed on {dateWords(closedOn)}. What is live there can still be taken down from its post.
        </InsetText>
      ) : null}
      <Breaches {...props} />
      {channel.closure && !closedOn ? (
        <InsetText>
          It is being closed.{' '}
          <a class="govuk-link" href={`/channels/${channelId}/close`}>
            What is still to be done
          </a>
        </InsetText>
      ) : null}
      <OnRecord {...props} />
      <StaffSection {...props} />
      <FriendsSection {...props} />
      {channel.network === 'hosted' ? null : <SettingsSection {...props} />}
      <PostsSection {...props} />
      <PastSection {...props} />
      {keeps && !channel.closure ? (
        <ButtonGroup>
          <Button kind="secondary" href={`/channels/${channelId}/close`}>
            Close this channel
          </Button>
        </ButtonGroup>
      ) : null}
      {closedOn ? (
        <p>
          <a class="govuk-link" href={`/channels/${channelId}/close`}>
            How it was closed
          </a>
        </p>
      ) : null}
    </Frame>
  )
}

const NOT_SAID = 'Not on record'

function OnRecord({ c, channel, school, keeps }: ShowPageProps) {
  const hosted = channel.network === 'hosted'
  const day = (date: string | null) => (date === null ? NOT_SAID : dateWords(date))
  const traced = schoolsWhere(c.var.actor, 'trail.read')
  const reads = traced === 'all' || traced.includes(school.schoolId)
  const account = hosted
    ? []
    : [
        { key: 'Recovery address', value: channel.recoveryAddress || NOT_SAID },
        { key: 'Password kept in', value: channel.passwordLocation || NOT_SAID },
      ]
  const youngest =
    channel.audience === 'pupils'
      ? [{ key: 'Youngest', value: channel.youngestAge ?? NOT_SAID }]
      : []
  return (
    <Section
      title="On record"
      icon="channel"
      id="record"
      actions={
        keeps ? (
          <a class="govuk-link" href={`/channels/${channel.channelId}/change`}>
            Change<span class="govuk-visually-hidden"> what is on record</span>
          </a>
        ) : undefined
      }
    >
      <SummaryList
        rows={[
          {
            key: 'Address',
            value: <span class="gp-address">{whereIs(channel, school.slug)}</span>,
          },
          { key: 'Answers for it', value: channel.ownerName ?? NOT_SAID },
          { key: 'What it is for', value: channel.purpose || NOT_SAID },
          ...youngest,
          { key: 'Judged by', value: channel.successMeasures || NOT_SAID },
          ...account,
          { key: 'How it ends', value: channel.exitPlan || NOT_SAID },
          { key: 'Closes on', value: channel.closesOn ? day(channel.closesOn) : 'No day set' },
          { key: 'House rules', value: channel.houseRules ? 'Its own' : 'Those of the school' },
          {
            key: 'A post at least',
            value: `every ${channel.staleAfterDays} days`,
          },
          {
            key: 'On record since',
            value: (
              <>
                {dateWords(channel.registeredOn)}
                {channel.requestId ? ', asked for with the form' : ''}
                {reads ? (
                  <>
                    {'. '}
                    <a class="govuk-link" href={`/trail?about=channel:${channel.channelId}`}>
                      In the trail
                    </a>
                  </>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}
