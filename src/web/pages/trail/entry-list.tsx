import type { TrailLine } from '../../../domain/oversight/index.ts'
import { Details } from '../../components/details.tsx'
import type { IconName } from '../../components/icon.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Timeline } from '../../components/timeline.tsx'
import { type TrailQuery, trailAddress } from './query.ts'

interface EntryListProps {
  readonly lines: readonly TrailLine[]
  readonly query: TrailQuery
}

/** Entries as sentences; what they hold exactly is folded away below each. */
export function EntryList({ lines, query }: EntryListProps) {
  return (
    <div class="gp-trail">
      <Timeline
        entries={lines.map((line) => ({
          at: line.at,
          icon: iconFor(line.subject),
          what: (
            <>
              {line.who} {line.did}
            </>
          ),
          who: line.schoolName ?? 'The trust',
          children: <Exactly line={line} query={query} />,
        }))}
      />
    </div>
  )
}

const ICONS: Readonly<Record<string, IconName>> = {
  post: 'post',
  photo: 'photo',
  learner: 'consent',
  contact: 'consent',
  parent_link: 'consent',
  restriction: 'shield',
  import: 'inbox',
  person: 'person',
  channel: 'channel',
  device: 'photo',
  permission: 'comment',
  policy_version: 'policy',
  school: 'school',
  trust: 'school',
}

function iconFor(subject: string): IconName {
  return ICONS[subject.slice(0, subject.indexOf(':'))] ?? 'trail'
}

interface ExactlyProps {
  readonly line: TrailLine
  readonly query: TrailQuery
}

function Exactly({ line, query }: ExactlyProps) {
  const { subject, subjectName, facts } = line
  return (
    <Details summary={<>Entry {line.seq}</>}>
      <SummaryList
        class="gp-facts"
        noBorder
        rows={[
          {
            key: 'About',
            value: (
              <>
                {subjectName ? `${subjectName} ` : null}
                <code>{subject}</code>{' '}
                {query.about === subject ? null : (
                  <a class="govuk-link" href={trailAddress({ about: subject })}>
                    Everything about it
                  </a>
                )}
              </>
            ),
          },
          ...facts.map(([name, value]) => ({
            key: name.charAt(0).toUpperCase() + name.slice(1),
            value: <code>{value}</code>,
          })),
          { key: 'Hash', value: <code>{line.hash}</code> },
        ]}
      />
    </Details>
  )
}
