import type { ListedChannel } from '../../../domain/channels/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { Section } from '../../components/section.tsx'
import { StatTile } from '../../components/stat-tile.tsx'
import { Table } from '../../components/table.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { StandingTag } from './standing-tag.tsx'
import { amissWords, networkLabel } from './words.ts'

interface TrustListPageProps {
  readonly c: PageContext
  readonly schools: readonly SchoolName[]
  readonly channels: readonly ListedChannel[]
}

/** The channels of every school that the reader oversees: first what wants something, then the numbers. */
export function TrustListPage({ c, schools, channels }: TrustListPageProps) {
  const open = channels.filter(({ closedOn }) => closedOn === null)
  const inState = (state: string) => open.filter(({ standing }) => standing?.state === state)
  const [frozen, warned, good] = [inState('frozen'), inState('warned'), inState('good')]
  return (
    <Frame c={c} title="Channels" heading="Channels" caption={c.var.workplace.trust}>
      <div class="gp-grid gp-grid--stats">
        <StatTile label="In order" value={good.length} tone="clear" />
        <StatTile
          label="Want something"
          value={warned.length}
          tone={warned.length > 0 ? 'review' : 'clear'}
        />
        <StatTile
          label="Nothing goes out"
          value={frozen.length}
          tone={frozen.length > 0 ? 'block' : 'clear'}
        />
      </div>
      <Section title="What wants something" icon="flag">
        {frozen.length + warned.length === 0 ? (
          <EmptyState picture="gate_open" title="Every channel is in order">
            <p>
              Each has its people, its settings were looked at this term, and nothing is overdue.
            </p>
          </EmptyState>
        ) : (
          <ListRows
            rows={[...frozen, ...warned].map((channel) => ({
              title: channel.name,
              href: `/channels/${channel.channelId}`,
              meta: (
                <>
                  {schoolName(schools, channel)}, {networkLabel(channel.network)}
                  <br />
                  {channel.standing ? amissWords(channel.standing) : null}
                </>
              ),
              side: <StandingTag standing={channel.standing} closed={false} />,
            }))}
          />
        )}
      </Section>
      <Section title="By school" icon="school">
        <ScrollRegion label="Channels by school">
          <Table
            caption="Open channels and how they stand"
            captionSize="s"
            head={[
              { text: 'School' },
              { text: 'Open', numeric: true },
              { text: 'Want something', numeric: true },
              { text: 'Nothing goes out', numeric: true },
            ]}
            rows={schools.map((school) => {
              const of = (list: readonly ListedChannel[]) =>
                list.filter(({ schoolId }) => schoolId === school.schoolId).length
              return [
                {
                  text: (
                    <a class="govuk-link" href={`/schools/${school.slug}/channels`}>
                      {school.name}
                    </a>
                  ),
                },
                { text: of(open), numeric: true },
                { text: of(warned), numeric: true },
                { text: of(frozen), numeric: true },
              ]
            })}
          />
        </ScrollRegion>
      </Section>
    </Frame>
  )
}

function schoolName(schools: readonly SchoolName[], { schoolId }: ListedChannel): string {
  return schools.find((one) => one.schoolId === schoolId)?.name ?? ''
}
