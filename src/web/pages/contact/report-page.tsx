import type { Learner } from '../../../domain/learners/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Terms } from '../../../policy/index.ts'
import {
  ANSWERED,
  CONTACT_FROM,
  type ReportPast,
  THOUGHT_SAFE,
} from '../../../vocabulary/contact.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { reportFormPath } from './address.ts'
import { ContactFrame, EnterSends } from './contact-frame.tsx'
import { fromLabel } from './labels.ts'
import { learnerLabel } from './learner-finder.ts'
import type { ReportWays } from './readers.ts'

interface ReportContactPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly typed: Typed
  readonly faults: Faults
  /** Whether this person may look learners up; others say in words who it was. */
  readonly searches: boolean
  readonly learners: readonly Learner[]
  readonly ways: ReportWays
}

/** The report of contact that nobody sought: short enough for a corridor. */
export function ReportContactPage(props: ReportContactPageProps) {
  const { c, school, typed, faults, ways } = props
  const { fields } = faults
  const { terms } = ways.pack
  const title = 'Somebody contacted me'
  return (
    <ContactFrame
      c={c}
      school={school}
      title={title}
      heading={title}
      lead="Two minutes. You have done nothing wrong by being written to."
      errors={faults.page}
      way={[{ text: title }]}
    >
      <WarningText>Is a child in danger now? Ring 999 first.</WarningText>
      <form method="post" action={reportFormPath(school.slug)} id="report-contact" novalidate>
        <EnterSends />
        <input type="hidden" name="reportId" value={typed.reportId} />
        <Radios
          name="from"
          legend="Who got in touch with you?"
          value={typed.from}
          error={fields.from}
          items={CONTACT_FROM.map(({ code }) => ({ value: code, text: fromLabel(code, terms) }))}
        />
        <Who {...props} />
        <TextInput
          name="where"
          label="Where?"
          hint="Such as “a message on Instagram” or “a friend request on Facebook”"
          value={typed.where}
          error={fields.where}
        />
        <Textarea
          name="asked"
          label="What did they want or say?"
          hint="A few words. Copy no messages and no pictures; keep them where they are."
          rows={3}
          value={typed.asked ?? ''}
          error={fields.asked}
        />
        <Radios
          name="answered"
          legend="Did you answer?"
          inline
          value={typed.answered}
          error={fields.answered}
          items={ANSWERED.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <Radios
          name="safe"
          legend="Do you think they are safe?"
          value={typed.safe}
          error={fields.safe}
          items={THOUGHT_SAFE.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <WhoReads {...props} />
        <Button preventDoubleClick>Send it</Button>
      </form>
      <p class="gp-quiet">
        What you send is encrypted and cannot be changed or taken back, only added to. Do not delete
        the message, and do not answer it.
      </p>
    </ContactFrame>
  )
}

function Who({ typed, faults, searches, learners, ways }: ReportContactPageProps) {
  const { terms } = ways.pack
  return (
    <>
      <TextInput
        name="who"
        label="Who was it?"
        hint="A name or the name of an account, as well as you know"
        value={typed.who}
        error={faults.fields.who}
        autocomplete="off"
      />
      {searches ? (
        <Button kind="secondary" name="do" value="find">
          Find a {terms.learner} of that name
        </Button>
      ) : null}
      {learners.length > 0 ? (
        <Radios
          name="learnerId"
          legend="Is it one of these?"
          value={typed.learnerId ?? ''}
          items={[
            ...learners.map((learner) => ({
              value: learner.learnerId,
              text: learnerLabel(learner),
            })),
            { value: '', text: 'None of these' },
          ]}
        />
      ) : null}
    </>
  )
}

/** A way that a report can go, in the policy’s own words for those whom it passes. */
function passing(past: ReportPast, { head, safeguardingLead }: Terms): string {
  if (past === 'dsl') return `Not the ${safeguardingLead}`
  if (past === 'head') return `Not the ${head}`
  return past === 'both' ? `Neither the ${safeguardingLead} nor the ${head}` : 'As usual'
}

function WhoReads({ ways, typed, faults }: ReportContactPageProps) {
  if (ways.ways.length === 0) {
    return (
      <WarningText>
        Nobody here can be told through Gatepost today. Ring the chair of governors or the trust.
      </WarningText>
    )
  }
  return (
    <Radios
      name="past"
      legend="Who is to read it?"
      hint="If it concerns one of them, or you would rather they did not know, choose another way. Whoever it is not for never sees it."
      value={typed.past ?? ways.ways[0]?.past}
      error={faults.fields.past}
      items={ways.ways.map(({ past, readers }) => ({
        value: past,
        text: `${passing(past, ways.pack.terms)}: the ${readers.join(' and the ')}`,
      }))}
    />
  )
}
