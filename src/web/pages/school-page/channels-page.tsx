import type { PublicSchool } from '../../../domain/schools/index.ts'
import { dateWords } from '../../../policy/index.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { IMPOSTOR_STEPS, type ListedAddress } from './channels-list.ts'
import { PublicContacts } from './public-contacts.tsx'
import { SchoolFrame } from './school-frame.tsx'

interface ChannelsPageProps {
  readonly school: PublicSchool
  readonly channels: readonly ListedAddress[]
}

/** What is the school’s, what was, and what to do about anything else that bears its name. */
export function ChannelsPage({ school, channels }: ChannelsPageProps) {
  const open = channels.filter((one) => one.open)
  const closed = channels.filter((one) => !one.open)
  return (
    <SchoolFrame
      school={school}
      title="Our channels"
      heading="Our channels"
      lead="These pages and accounts are ours. Anything else that bears our name is not."
    >
      {open.length === 0 ? (
        <EmptyState picture="signpost" title="No channels">
          <p>{school.name} has no page or account of its own at the moment.</p>
        </EmptyState>
      ) : (
        open.map((channel) => <Channel channel={channel} slug={school.slug} />)
      )}
      {closed.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Not ours any more</h2>
          <ul class="govuk-list govuk-list--bullet">
            {closed.map(({ name, network, address, closed_on }) => (
              <li>
                {name} ({network}), <span class="gp-address">{address}</span>, closed on{' '}
                {dateWords(closed_on ?? '')}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2 class="govuk-heading-m">If you see a page that pretends to be us</h2>
      <ol class="govuk-list govuk-list--number">
        {IMPOSTOR_STEPS.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {school.publicContacts.length > 0 ? (
        <PublicContacts contacts={school.publicContacts} />
      ) : (
        <p class="govuk-body">Ask at the school office in {school.town}.</p>
      )}
      <p class="govuk-body">
        This list{' '}
        <a class="govuk-link" href={`/s/${school.slug}/channels.txt`}>
          as plain text
        </a>{' '}
        and{' '}
        <a class="govuk-link" href={`/s/${school.slug}/channels.json`}>
          as data
        </a>
      </p>
    </SchoolFrame>
  )
}

interface ChannelProps {
  readonly channel: ListedAddress
  readonly slug: string
}

function Channel({ channel, slug }: ChannelProps) {
  const { name, network, audience, address, answered_for_by, house_rules } = channel
  return (
    <SummaryList
      card={{ title: name, headingLevel: 2 }}
      rows={[
        { key: 'Where', value: network },
        {
          key: 'Address',
          value: (
            <a class="govuk-link gp-address" href={address} rel="noreferrer">
              {address}
            </a>
          ),
        },
        { key: 'For', value: audience },
        ...(answered_for_by
          ? [{ key: 'Who answers for it', value: capital(answered_for_by) }]
          : []),
        {
          key: 'House rules',
          value: house_rules ? (
            <span class="gp-keep-lines">{house_rules}</span>
          ) : (
            <a class="govuk-link" href={`/s/${slug}/house-rules`}>
              Those of the school
            </a>
          ),
        },
      ]}
    />
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
