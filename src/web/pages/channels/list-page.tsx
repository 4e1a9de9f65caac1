import type { ListedChannel } from '../../../domain/channels/index.ts'
import { may, type SchoolName } from '../../../domain/people/index.ts'
import { dateWords } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { AskingFor } from './asking-for.tsx'
import { StandingTag } from './standing-tag.tsx'
import { amissWords, audienceWords, networkLabel, whereIs } from './words.ts'

interface ListPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly channels: readonly ListedChannel[]
}

/** Every official channel of a school: what wants something stands first. */
export function ListPage({ c, school, channels }: ListPageProps) {
  const keeps = may(c.var.actor, 'channel.keep', school.schoolId)
  const open = channels.filter(({ closedOn }) => closedOn === null)
  const closed = channels.filter(({ closedOn }) => closedOn !== null)
  const several = c.var.workplace.schools.length > 1
  return (
    <Frame
      c={c}
      title="Channels"
      heading="Channels"
      caption={several ? school.name : undefined}
      breadcrumbs={
        several ? [{ text: 'All schools', href: '/channels' }, { text: school.name }] : []
      }
      lead="The official pages and accounts of the school. Posts can go nowhere else."
      width="reading"
      headingActions={
        keeps ? (
          <Button kind="secondary" href={`/schools/${school.slug}/channels/new`}>
            Put one on record
          </Button>
        ) : undefined
      }
    >
      {open.length === 0 ? (
        <EmptyState picture="signpost" title="No channels yet">
          <p>
            {keeps
              ? 'Put the first one on record; until then no post can go out.'
              : 'Until somebody puts one on record, no post can go out.'}
          </p>
        </EmptyState>
      ) : (
        <ListRows rows={mostUrgentFirst(open).map((channel) => rowFor(channel, school))} />
      )}
      {closed.length > 0 ? (
        <Section title="Closed" icon="channel">
          <ListRows rows={closed.map((channel) => rowFor(channel, school))} />
        </Section>
      ) : null}
      <AskingFor c={c} school={school} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/s/${school.slug}/channels`}>
          The public list of the school’s channels
        </a>
      </p>
    </Frame>
  )
}

const ORDER = { frozen: 0, warned: 1, good: 2 } as const

/** The order of their names stays among those that stand alike. */
export function mostUrgentFirst(channels: readonly ListedChannel[]): readonly ListedChannel[] {
  const place = ({ standing }: ListedChannel) => (standing ? ORDER[standing.state] : 2)
  return channels.toSorted((a, b) => place(a) - place(b))
}

function rowFor(channel: ListedChannel, school: SchoolName) {
  const { standing, closedOn, ownerName } = channel
  const amiss = standing ? amissWords(standing) : undefined
  return {
    title: channel.name,
    href: `/channels/${channel.channelId}`,
    meta: (
      <>
        {networkLabel(channel.network)}, for {audienceWords(channel.audience)}
        {ownerName ? `. ${ownerName} answers for it.` : '.'}
        {closedOn ? ` Closed on ${dateWords(closedOn)}.` : ''}
        <br />
        <span class="gp-address">{whereIs(channel, school.slug)}</span>
        {amiss ? (
          <>
            <br />
            {amiss}
          </>
        ) : null}
      </>
    ),
    side: <StandingTag standing={standing} closed={closedOn !== null} />,
  }
}
