import {
  type Answers,
  type FormContext,
  type FormStep,
  REQUEST_FORM,
  type RequestForReader,
} from '../../../../domain/channels/index.ts'
import type { Colleague, SchoolName } from '../../../../domain/people/index.ts'
import { Button } from '../../../components/button.tsx'
import { ButtonGroup } from '../../../components/button-group.tsx'
import { Stepper } from '../../../components/stepper.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults } from '../../../form.ts'
import { FormFields } from '../form-fields.tsx'
import { requestPath } from './address.ts'
import { AgesNote } from './ages-note.tsx'
import { RequestFrame } from './request-frame.tsx'

interface StepPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly view: RequestForReader
  readonly step: FormStep
  /** Codes of the pages that are not complete. */
  readonly open: ReadonlySet<string>
  readonly name: string
  readonly answers: Answers
  readonly seen: string
  /** Whether it was saved although something in it is wrong. */
  readonly kept: boolean
  readonly context: FormContext
  readonly people: readonly Colleague[]
  readonly faults: Faults
}

/** One page of the form for a new channel. */
export function StepPage(props: StepPageProps) {
  const { c, school, view, step, open, name, answers, seen, kept, context, people, faults } = props
  const { requestId, state } = view.request
  const here = requestPath(school.slug, requestId)
  const nth = REQUEST_FORM.indexOf(step) + 1
  return (
    <RequestFrame
      c={c}
      school={school}
      title={`${step.title}: a new channel`}
      heading={step.title}
      caption={`${name || 'A new channel'} · page ${nth} of ${REQUEST_FORM.length}`}
      lead={step.lead}
      errors={faults.page}
      way={[{ text: name || 'A new channel', href: here }, { text: step.title }]}
    >
      <Stepper
        label="Pages of the form"
        steps={REQUEST_FORM.map(({ code, title }) => ({
          text: title,
          state: code === step.code ? 'current' : open.has(code) ? 'to_do' : 'done',
          href: `${here}/${code}`,
        }))}
      />
      {kept ? (
        <p class="gp-quiet">
          What you typed is kept. You can mend it now, or leave and come back to this page.
        </p>
      ) : null}
      {state === 'in_review' ? (
        <WarningText>
          This request is being decided on. If you change it here, every approval that it has falls
          away and you send it again.
        </WarningText>
      ) : null}
      {step.code === 'host' ? <AgesNote context={context} answers={answers} /> : null}
      <form method="post" action={`${here}/${step.code}`} id="request-step" novalidate>
        <input type="hidden" name="seen" value={seen} />
        <FormFields
          fields={step.fields}
          answers={answers}
          errors={faults.fields}
          people={people}
          schoolId={school.schoolId}
          least={{
            administrators: context.minAdministrators,
            moderators: context.minModerators,
          }}
        />
        <ButtonGroup>
          <Button name="goes" value="go_on">
            Save and go on
          </Button>
          <Button kind="secondary" name="goes" value="leave">
            Save and come back later
          </Button>
          <a class="govuk-link" href={here}>
            All answers
          </a>
        </ButtonGroup>
      </form>
    </RequestFrame>
  )
}
