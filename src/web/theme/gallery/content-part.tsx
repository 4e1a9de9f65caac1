import { BackLink } from '../../components/back-link.tsx'
import { ClauseRef } from '../../components/clause-ref.tsx'
import { Details } from '../../components/details.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { paginate } from '../../components/paginate.ts'
import { Pagination } from '../../components/pagination.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { Section } from '../../components/section.tsx'
import { SeverityBadge } from '../../components/severity-badge.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Table } from '../../components/table.tsx'
import { TAG_COLOURS, Tag } from '../../components/tag.tsx'
import { TaskList } from '../../components/task-list.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import { at } from './words.ts'

function Facts() {
  return (
    <>
      <SummaryList
        card={{ title: 'Sports day', headingLevel: 3, actions: [{ text: 'Open', href: '#o' }] }}
        rows={[
          { key: 'Author', value: 'Gareth Pugh' },
          {
            key: 'Goes out',
            value: <TimeText at={at('2026-11-21T08:00:00Z')} />,
            actions: [{ text: 'Change', href: '#c', about: 'when it goes out' }],
          },
          {
            key: 'Channels',
            value: 'School page, Facebook',
            actions: [
              { text: 'Change', href: '#d', about: 'channels' },
              { text: 'Clear', href: '#e', about: 'channels' },
            ],
          },
        ]}
      />
      <ScrollRegion label="Posts by channel">
        <Table
          caption="Posts by channel"
          captionSize="m"
          firstCellIsHeader
          head={[
            { text: 'Channel' },
            { text: 'For' },
            { text: 'Live', numeric: true },
            { text: 'Taken down', numeric: true },
          ]}
          rows={[
            [
              { text: 'School page' },
              { text: 'Anyone' },
              { text: '1,204', numeric: true },
              { text: '17', numeric: true },
            ],
            [
              { text: 'Facebook' },
              { text: 'Families' },
              { text: '318', numeric: true },
              { text: 'under 5', numeric: true },
            ],
          ]}
        />
      </ScrollRegion>
      <TaskList
        tasks={[
          {
            title: 'Read the policy',
            href: '#r',
            hint: 'About ten minutes',
            status: <Tag colour="green">Done</Tag>,
          },
          {
            title: 'Name your safeguarding lead',
            href: '#n',
            status: <Tag colour="turquoise">To do</Tag>,
          },
          { title: 'Open the first channel', status: 'Cannot start yet' },
        ]}
      />
    </>
  )
}

function Words() {
  const pages = paginate({ page: 6, pages: 12, hrefOf: (page) => `#${page}` })
  return (
    <>
      <BackLink href="#b">Back to the post</BackLink>
      <h3>A heading of the third rank</h3>
      <p>
        Plain text reads at a steady measure, with <a href="#l">links that look like links</a> and a
        clause beside it: <ClauseRef id="cambrian:au.10" section="Acceptable use" href="#au" />.
      </p>
      <InsetText>“We celebrate what pupils do, and keep what is theirs to ourselves.”</InsetText>
      <WarningText>You cannot undo this once the post is gone from every channel.</WarningText>
      <Details summary="Why does the policy ask this?">
        A first name with a surname lets a stranger find a child elsewhere.
      </Details>
      <div class="gp-row">
        <SeverityBadge severity="block" />
        <SeverityBadge severity="review" />
        <SeverityBadge severity="advice" />
        {TAG_COLOURS.map((colour) => (
          <Tag colour={colour}>{colour}</Tag>
        ))}
      </div>
      <hr />
      {pages ? <Pagination {...pages} /> : null}
      <Pagination
        landmarkLabel="Policies"
        previous={{ href: '#p', text: 'Previous policy', label: 'Whistleblowing' }}
        next={{ href: '#n', text: 'Next policy', label: 'Online safety' }}
      />
    </>
  )
}

/** What is read rather than filled in. */
export function ContentPart() {
  return (
    <Section title="Text and facts" icon="policy">
      <div class="gp-columns">
        <div>
          <Facts />
        </div>
        <div>
          <Words />
        </div>
      </div>
    </Section>
  )
}
