import type { KnownCase } from '../../../domain/cases/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import {
  HARM_LIMBS,
  NO_LIMB,
  TRIAGE_POLICIES,
  TRIAGE_QUESTIONS,
  TRIAGE_TARGETS,
  type TriageQuestion,
} from '../../../policy/cases/index.ts'
import { CASE_NATIONS, CASE_PERSON_KINDS } from '../../../vocabulary/cases.ts'
import { BackLink } from '../../components/back-link.tsx'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import { Stepper } from '../../components/stepper.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults } from '../../form.ts'
import { Frame } from '../../frame.tsx'

interface TriagePageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly known: KnownCase
  readonly question: TriageQuestion
  readonly faults: Faults
}

export function TriagePage(props: TriagePageProps) {
  const { c, school, known, question, faults } = props
  const here = `/schools/${school.slug}/cases/${known.caseId}`
  const at = TRIAGE_QUESTIONS.findIndex(({ code }) => code === question)
  const before = TRIAGE_QUESTIONS[at - 1]
  const title = TRIAGE_QUESTIONS[at]?.title ?? ''
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      caption={`${known.reference}: question ${at + 1} of ${TRIAGE_QUESTIONS.length}`}
      breadcrumbs={[
        { text: 'Cases', href: `/schools/${school.slug}/cases` },
        { text: known.reference, href: here },
        { text: 'Triage' },
      ]}
      errors={faults.page}
      width="reading"
    >
      <Stepper
        label="Questions"
        steps={TRIAGE_QUESTIONS.map(({ code }, index) => ({
          text: SHORT[code],
          state: index === at ? 'current' : known.answers[code] ? 'done' : 'to_do',
          ...(index !== at && known.answers[code] ? { href: `${here}/triage/${code}` } : {}),
        }))}
      />
      <form method="post" action={`${here}/triage/${question}`} novalidate>
        <Question {...props} />
        <Button preventDoubleClick>Keep and go on</Button>
      </form>
      {before ? (
        <BackLink href={`${here}/triage/${before.code}`}>The question before</BackLink>
      ) : null}
    </Frame>
  )
}

const SHORT: Readonly<Record<TriageQuestion, string>> = {
  danger: 'Danger',
  subjects: 'About whom',
  target: 'At whom',
  harm: 'Harm',
  online: 'Online',
  policies: 'Policies',
}

const toItem = ({ code, label }: { readonly code: string; readonly label: string }) => ({
  value: code,
  text: label,
})

function Question({ known, question, faults }: TriagePageProps) {
  const { answers } = known
  const error = faults.fields[question]
  switch (question) {
    case 'danger':
      return (
        <Radios
          name="danger"
          legend="Could a child or an adult come to harm before tomorrow?"
          items={[
            {
              value: 'now',
              text: 'Yes',
              conditional: <p>Ring 999 now, then come back to this.</p>,
            },
            { value: 'no', text: 'No' },
          ]}
          value={answers.danger}
          error={error}
        />
      )
    case 'subjects':
      return (
        <Checkboxes
          name="subjects"
          legend="What are those whom it is about?"
          hint="Several may be. Their names come on the page of the case, and whoever is named is kept out at once"
          items={CASE_PERSON_KINDS.map(toItem)}
          values={answers.subjects ?? []}
          error={error}
        />
      )
    case 'target':
      return (
        <Radios
          name="target"
          legend="Whom has it harmed, or at whom is it directed?"
          hint="If at several, choose the first that is true"
          items={TRIAGE_TARGETS.map(toItem)}
          value={answers.target}
          error={error}
        />
      )
    case 'harm':
      return <Harm known={known} error={error} nationError={faults.fields.nation} />
    case 'online':
      return (
        <Radios
          name="online"
          legend="Can others see a post, a picture or an account now?"
          hint="Do not look for it again. Keep what you already have"
          inline
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
          value={answers.online}
          error={error}
        />
      )
    case 'policies':
      return (
        <Checkboxes
          name="policies"
          legend="Which of these does it touch?"
          hint="Before any procedure begins, decide which one applies. None is an answer too"
          items={TRIAGE_POLICIES.map(toItem)}
          values={answers.policies ?? []}
          error={error}
        />
      )
  }
}

function Harm(props: {
  readonly known: KnownCase
  readonly error: string | undefined
  readonly nationError: string | undefined
}) {
  const { nation, answers } = props.known
  const limbs = HARM_LIMBS[nation]
  return (
    <>
      <Select
        name="nation"
        label="Your local authority is in"
        items={CASE_NATIONS.map(toItem)}
        value={nation}
        error={props.nationError}
      />
      {limbs ? null : (
        <InsetText>
          For this nation no threshold is configured, and that of another is not applied. Ask your
          local authority’s safeguarding service how to treat it. Choose “I am not sure” to go on.
        </InsetText>
      )}
      <Checkboxes
        name="harm"
        legend="Somebody who works for the school, in any way, may have"
        hint="One is enough. If it is about nobody of the school, choose “None of these”"
        items={[
          ...(limbs ?? []).map(toItem),
          ...(limbs ? [{ divider: 'or' }] : []),
          ...NO_LIMB.map((one) => ({ ...toItem(one), exclusive: true })),
        ]}
        values={answers.harm ?? []}
        error={props.error}
      />
    </>
  )
}
