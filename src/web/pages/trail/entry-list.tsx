import type { UnnumberedLine } from '../../../domain/oversight/index.ts'
import { Details } from '../../components/details.tsx'
import type { IconName } from '../../components/icon.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Timeline } from '../../components/timeline.tsx'

/** A way to more entries about the same. */
export interface MoreAbout {
  readonly href: string
  readonly text: string
}

interface EntryListProps<Line extends UnnumberedLine> {
  readonly lines: readonly Line[]
  /** What an entry is called where it is unfolded. */
  readonly nameOf: (line: Line) => string
  readonly moreAbout: (line: Line) => MoreAbout | undefined
}

/** Entries as sentences; what they hold exactly is folded away below each. */
export function EntryList<Line extends UnnumberedLine>(props: EntryListProps<Line>) {
  const { lines, nameOf, moreAbout } = props
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
          children: <Exactly line={line} name={nameOf(line)} more={moreAbout(line)} />,
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
  matter: 'shield',
  case: 'shield',
  concern: 'shield',
  policy_version: 'policy',
  school: 'school',
  trust: 'school',
}

function iconFor(subject: string): IconName {
  return ICONS[subject.slice(0, subject.indexOf(':'))] ?? 'trail'
}

interface ExactlyProps {
  readonly line: UnnumberedLine
  readonly name: string
  readonly more: MoreAbout | undefined
}

function Exactly({ line, name, more }: ExactlyProps) {
  const { subject, subjectName, facts } = line
  return (
    <Details summary={name}>
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
                {more ? (
                  <a class="govuk-link" href={more.href}>
                    {more.text}
                  </a>
                ) : null}
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
