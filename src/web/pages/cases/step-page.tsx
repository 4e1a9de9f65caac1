import type { KnownCase } from '../../../domain/cases/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import {
  type RecordedStep,
  STEP_FORMS,
  type StepDecision,
  type StepField,
} from '../../../policy/cases/index.ts'
import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { addressOfStep, stepLabel } from './labels.ts'
import { MomentInput } from './moment-input.tsx'

interface StepPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly known: KnownCase
  readonly step: RecordedStep
  readonly decision: StepDecision
  readonly typed: Typed
  readonly faults: Faults
}

export function StepPage(props: StepPageProps) {
  const { c, school, known, step, decision, faults } = props
  const here = `/schools/${school.slug}/cases/${known.caseId}`
  const title = stepLabel(step)
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      caption={known.reference}
      lead={decision.ok ? STEP_FORMS[step].lead : undefined}
      breadcrumbs={[
        { text: 'Cases', href: `/schools/${school.slug}/cases` },
        { text: known.reference, href: here },
        { text: title },
      ]}
      errors={faults.page}
      width="reading"
    >
      {decision.ok ? (
        <StepForm {...props} here={here} />
      ) : (
        <NotNow decision={decision} here={here} />
      )}
    </Frame>
  )
}

function NotNow({ decision, here }: { readonly decision: StepDecision; readonly here: string }) {
  return (
    <>
      <InsetText>{whyNot(decision)}</InsetText>
      <p>
        <a class="govuk-link" href={here}>
          Back to the case
        </a>
      </p>
    </>
  )
}

function whyNot(decision: StepDecision) {
  if (decision.ok) return null
  if (decision.why === 'locked') {
    return decision.locks.map(({ why, open }) => (
      <p>
        <strong>{why}</strong> {open}
      </p>
    ))
  }
  if (decision.why === 'moved_on')
    return <p>This step has no place in the case as it stands now.</p>
  return <p>This step is for those who lead the case. You can write a note, and ask them.</p>
}

function StepForm({ known, step, typed, faults, here }: StepPageProps & { readonly here: string }) {
  const { act, choices = [], fields, dated } = STEP_FORMS[step]
  return (
    <form method="post" action={`${here}/steps/${addressOfStep(step)}`} novalidate>
      {choices.map(({ name, label, options }) => (
        <Radios
          name={name}
          legend={label}
          items={options.map(({ code, label: text }) => ({ value: code, text }))}
          value={typed[name]}
          error={faults.fields[name]}
        />
      ))}
      {dated ? (
        <MomentInput
          name="happenedAt"
          label="When it happened"
          value={typed.happenedAt}
          error={faults.fields.happenedAt}
        />
      ) : null}
      {fields.map((field) => (
        <Field field={field} value={typed[field.name]} error={faults.fields[field.name]} />
      ))}
      <Button preventDoubleClick>{act}</Button>
      {known.stage === 'closed' ? <p class="govuk-hint">The case is closed.</p> : null}
    </form>
  )
}

interface FieldProps {
  readonly field: StepField
  readonly value: string | undefined
  readonly error: string | undefined
}

function Field({ field, value, error }: FieldProps) {
  const { name, label, hint, short, optional } = field
  const asked = { name, label: optional ? `${label} (if you like)` : label, hint, value, error }
  return short ? <TextInput {...asked} /> : <Textarea {...asked} rows={3} />
}
