import {
  type ConcernMessage,
  type ConcernRecord,
  openConcernActions,
} from '../../../domain/concerns/index.ts'
import type { Colleague, SchoolName } from '../../../domain/people/index.ts'
import { STOP_GUIDANCE } from '../../../policy/index.ts'
import { roleLabel } from '../../../vocabulary/roles.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { Timeline } from '../../components/timeline.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { MatterWays } from '../matter-work/matter-ways.tsx'
import { ReportRoutes } from '../moderation/sealed-off-page.tsx'
import { CloseForm } from './close-form.tsx'
import { concernTitle, reporterLabel, stateTag } from './concern-labels.ts'
import { OtherWays } from './other-ways.tsx'
import { ReplyForm } from './reply-form.tsx'
import { SaidReport } from './said-report.tsx'
import { SameEvent } from './same-event.tsx'
import { SubjectForm } from './subject-form.tsx'

export interface ConcernPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly concern: ConcernRecord
  readonly people: readonly Colleague[]
  readonly typed: Typed
  readonly faults: Faults
}

/** A concern with everything that was said, and what whoever may know of it can do. */
export function ConcernPage(props: ConcernPageProps) {
  const { c, school, concern, faults } = props
  const title = concernTitle(concern)
  const here = `/schools/${school.slug}/concerns`
  const { colour, text } = stateTag(concern.state)
  const actions = openConcernActions(concern.state)
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      caption={school.name}
      lead={
        <>
          Reported <TimeText at={concern.receivedAt} />. <Tag colour={colour}>{text}</Tag>
        </>
      }
      breadcrumbs={[{ text: 'Concerns', href: here }, { text: title }]}
      width="reading"
      errors={faults.page}
    >
      <MatterWays matterId={concern.concernId} />
      <Stop {...concern} />
      <Section title="What was said" icon="comment">
        <SaidReport report={concern.report} />
        <Messages messages={concern.messages} />
      </Section>
      <Facts {...props} />
      {actions.includes('link') && !concern.caseId ? (
        <Button href={`/schools/${school.slug}/cases/new?from=${concern.concernId}`}>
          Open a case from it
        </Button>
      ) : null}
      {actions.includes('close') ? <ReplyForm {...props} /> : null}
      <SameEvent {...props} />
      <SubjectForm {...props} />
      <CloseForm {...props} actions={actions} />
      <OtherWays school={school} />
    </Frame>
  )
}

function Stop({ stopAnswer: answer, sentIn }: Pick<ConcernRecord, 'stopAnswer' | 'sentIn'>) {
  if (answer !== 'yes' && answer !== 'unsure') return null
  return (
    <>
      <WarningText>
        {answer === 'yes'
          ? 'The reporter says that there is a nude, semi-nude or sexual image of somebody under 18.'
          : 'The reporter is not sure whether there is a nude, semi-nude or sexual image of somebody under 18.'}{' '}
        {sentIn.length > 0
          ? 'What was sent in before is in quarantine: nobody can open it, and no more is taken in.'
          : 'No file was taken in, and none may be.'}
      </WarningText>
      <Details summary="What to do, what not to do, and who can help">
        <ul class="govuk-list govuk-list--bullet">
          {STOP_GUIDANCE.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <ReportRoutes />
      </Details>
    </>
  )
}

const WHAT = {
  addition: 'The reporter added',
  withdrawal: 'The reporter takes it back',
  reply: 'Written to the reporter',
  note: 'Closed, because',
} as const

function Messages({ messages }: { readonly messages: readonly ConcernMessage[] }) {
  if (messages.length === 0) return null
  return (
    <Timeline
      entries={messages.map(({ kind, at, by, words }) => ({
        at,
        what: WHAT[kind],
        who: by ?? undefined,
        children: (
          <p class="gp-keep-lines" dir="auto">
            {words}
          </p>
        ),
      }))}
    />
  )
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })

function Facts({ concern, school }: ConcernPageProps) {
  const { roles, excluded, route, subjectRole, handoverId, sentIn } = concern
  const files = sentIn.reduce((sum, one) => sum + one.files, 0)
  const named = concern.reportedByName
  const partOf = (
    <a class="govuk-link" href={`/schools/${school.slug}/cases/${concern.caseId}`}>
      A case
    </a>
  )
  const handedOver = (
    <a class="govuk-link" href={`/schools/${school.slug}/comments/handed-over`}>
      What moderators handed over
    </a>
  )
  return (
    <SummaryList
      rows={[
        { key: 'Who reported it', value: named ?? `${reporterLabel(concern)}, no name on record` },
        { key: 'Who may know', value: LIST.format(roles.map(roleLabel)) },
        ...(route === 'usual'
          ? []
          : [{ key: 'Way', value: 'The reporter chose this way past the usual readers.' }]),
        ...(subjectRole ? [{ key: 'Said to be about', value: roleLabel(subjectRole) }] : []),
        ...(excluded.length > 0
          ? [{ key: 'Kept from', value: LIST.format(excluded.map(({ name }) => name)) }]
          : []),
        ...(files > 0
          ? [{ key: 'Sent in with it', value: <Files concern={concern} files={files} /> }]
          : []),
        ...(concern.caseKnown ? [{ key: 'Part of', value: partOf }] : []),
        ...(handoverId ? [{ key: 'Came from', value: handedOver }] : []),
      ]}
    />
  )
}

/** Where what the reporter sent lies: hidden there until somebody opens it. */
function Files({ concern, files }: Pick<ConcernPageProps, 'concern'> & { readonly files: number }) {
  return (
    <a class="govuk-link" href={`/matters/${concern.concernId}/evidence`}>
      {files === 1 ? 'A file' : `${files} files`}, in the evidence
    </a>
  )
}
