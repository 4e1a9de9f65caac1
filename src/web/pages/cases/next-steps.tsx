import type { CaseRecord } from '../../../domain/cases/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { RecordedStep } from '../../../policy/cases/index.ts'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { Section } from '../../components/section.tsx'
import { addressOfStep, stepLabel } from './labels.ts'

interface NextStepsProps {
  readonly record: CaseRecord
  readonly school: SchoolName
}

/** What can be put on record now, and what is locked: with why, and what opens it. */
export function NextSteps({ record, school }: NextStepsProps) {
  const here = `/schools/${school.slug}/cases/${record.caseId}`
  const open = record.steps.filter(({ locks }) => locks.length === 0).map(({ step }) => step)
  const next = open.filter((step) => !ANY_TIME.includes(step))
  const locked = record.steps.filter(({ locks }) => locks.length > 0)
  if (record.steps.length === 0) {
    return <EmptyState picture="shield" title="There is nothing for you to put on record" />
  }
  return (
    <Section title="What comes next">
      <ul class="govuk-list">
        {record.route === 'low_level' && record.stage === 'open' ? (
          <li>
            <a class="govuk-link" href={`${here}/to-low-level`}>
              Put it into the register of low-level concerns
            </a>
          </li>
        ) : null}
        {next.map((step) => (
          <StepLink step={step} here={here} />
        ))}
      </ul>
      <h3 class="govuk-heading-s">At any time</h3>
      <ul class="govuk-list">
        {open
          .filter((step) => ANY_TIME.includes(step))
          .map((step) => (
            <StepLink step={step} here={here} />
          ))}
      </ul>
      {locked.length > 0 ? <Locked steps={locked} /> : null}
    </Section>
  )
}

/** Steps that wait for nothing and lead nowhere: they stand apart from the way that a case goes. */
const ANY_TIME: readonly RecordedStep[] = [
  'note',
  'danger_acted_on',
  'support_offered',
  'reasonable_step',
  'perpetrator_contacted',
  'learning_point',
]

function StepLink({ step, here }: { readonly step: RecordedStep; readonly here: string }) {
  return (
    <li>
      <a class="govuk-link" href={`${here}/steps/${addressOfStep(step)}`}>
        {stepLabel(step)}
      </a>
    </li>
  )
}

function Locked({ steps }: { readonly steps: CaseRecord['steps'] }) {
  const reasons = [
    ...new Map(steps.flatMap(({ locks }) => locks).map((one) => [one.key, one])).values(),
  ]
  const waiting = (key: string) =>
    steps.filter(({ locks }) => locks.some((one) => one.key === key)).map(({ step }) => step)
  return (
    <Details
      open
      summary={
        <>
          <Icon name="lock" /> Locked for now
        </>
      }
    >
      {reasons.map(({ key, why, open }) => (
        <>
          <p>
            <strong>{listed(waiting(key))}</strong>
          </p>
          <p>
            {why} {open}
          </p>
        </>
      ))}
    </Details>
  )
}

function listed(steps: readonly RecordedStep[]): string {
  return steps.map(stepLabel).join(', ')
}
