import type { ReportRead } from '../../../domain/contact/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Terms } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Tag } from '../../components/tag.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { declarationLabel } from '../declarations/kind-label.ts'
import { referenceOf, reportPath, reportsPath } from './address.ts'
import { ContactFrame } from './contact-frame.tsx'
import { answeredLabel, fromLabel, REPORT_COLOURS, reportStateLabel, safeLabel } from './labels.ts'

interface ReadReportPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly report: ReportRead
  readonly terms: Terms
  /** Whether the reader can be handed cases here. */
  readonly leads: boolean
  /** Which of its forms was sent and refused; what was typed is of that one. */
  readonly tried: 'note' | 'close' | undefined
  readonly typed: Typed
  readonly faults: Faults
}

const SHUT = 'These words cannot be opened: the key that sealed them is not there any more.'

/** One report of contact, for those who may know of it. */
export function ReadReportPage(props: ReadReportPageProps) {
  const { c, school, report, faults } = props
  const title = `Report ${referenceOf(report.reportId)}`
  return (
    <ContactFrame
      c={c}
      school={school}
      title={title}
      heading={title}
      headingTag={<Tag colour={REPORT_COLOURS[report.state]}>{reportStateLabel(report.state)}</Tag>}
      errors={faults.page}
      way={[{ text: 'Contact reported', href: reportsPath(school.slug) }, { text: title }]}
    >
      {report.safe === 'yes' ? null : (
        <WarningText>
          The reporter is not sure that they are safe. In danger ring 999 before anything else.
        </WarningText>
      )}
      <What {...props} />
      {report.state === 'sent' ? (
        <form method="post" action={`${reportPath(school.slug, report.reportId)}/acknowledge`}>
          <Button preventDoubleClick>I have it</Button>
        </form>
      ) : null}
      <Notes {...props} />
      {props.leads ? (
        <p>
          Is there more to it than a word with the adult?{' '}
          <a class="govuk-link" href={`/schools/${school.slug}/cases/new?from=${report.reportId}`}>
            Open a case from this report
          </a>
        </p>
      ) : null}
      {report.state === 'closed' ? null : <CloseIt {...props} />}
    </ContactFrame>
  )
}

function What({ report, terms }: ReadReportPageProps) {
  const { madeBy, madeAt, from, learner, words, answered, safe, acknowledged, declared } = report
  const who = [learner?.name, words?.who].filter(Boolean).join('; ')
  const rows = [
    {
      key: 'Reported by',
      value: (
        <>
          {madeBy.name}, {madeBy.position}, <TimeText at={madeAt} />
        </>
      ),
    },
    { key: 'Who got in touch', value: `${fromLabel(from, terms)}${who ? `: ${who}` : ''}` },
    { key: 'Where', value: words?.where ?? SHUT },
    {
      key: 'What they wanted',
      value: <span class="gp-keep-lines">{words?.asked ?? SHUT}</span>,
    },
    { key: 'Answered', value: answeredLabel(answered) },
    { key: 'Thought safe', value: safeLabel(safe) },
    {
      key: 'Declared by the reporter',
      value:
        declared.length === 0
          ? 'Nothing that stands'
          : declared.map((one) => (
              <>
                {declarationLabel(one.kind, terms)}
                {one.words ? `: ${one.words}` : ''}
                <br />
              </>
            )),
    },
  ]
  const taken = acknowledged && {
    key: 'Taken on by',
    value: (
      <>
        {acknowledged.by}, <TimeText at={acknowledged.at} />
      </>
    ),
  }
  return <SummaryList rows={taken ? [...rows, taken] : rows} />
}

const KINDS = {
  by_reporter: 'Added by the reporter',
  note: 'Note',
  closing: 'Closed',
} as const

function Notes({ school, report, tried, typed, faults }: ReadReportPageProps) {
  const here = tried === 'note'
  return (
    <Section title="Notes" icon="comment" lead="For those who may know of it. Nothing is edited.">
      {report.notes.map((note) => (
        <article>
          <p class="gp-keep-lines">{note.words ?? SHUT}</p>
          <p class="gp-quiet">
            {KINDS[note.kind]}: {note.by}, <TimeText at={note.at} />
          </p>
        </article>
      ))}
      <form
        method="post"
        action={`${reportPath(school.slug, report.reportId)}/note`}
        id="note"
        novalidate
      >
        <Textarea
          name="words"
          id={here ? undefined : 'note-words'}
          label="What did you do or learn?"
          rows={3}
          value={here ? (typed.words ?? '') : ''}
          error={here ? faults.fields.words : undefined}
        />
        <Button kind="secondary" preventDoubleClick>
          Keep the note
        </Button>
      </form>
    </Section>
  )
}

function CloseIt({ school, report, terms, tried, typed, faults }: ReadReportPageProps) {
  const here = tried === 'close'
  return (
    <Details summary="Close this report" open={here}>
      <p>
        Did you think of the {terms.learner}, of their parents where it is safe to tell them, and of
        the adult who reported it?
      </p>
      <form
        method="post"
        action={`${reportPath(school.slug, report.reportId)}/close`}
        id="close"
        novalidate
      >
        <Textarea
          name="words"
          id={here ? undefined : 'close-words'}
          label="What came of it?"
          rows={3}
          value={here ? (typed.words ?? '') : ''}
          error={here ? faults.fields.words : undefined}
        />
        <Button kind="secondary" preventDoubleClick>
          Close it
        </Button>
      </form>
    </Details>
  )
}
