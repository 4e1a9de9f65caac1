import type { FamilyView } from '../../../domain/consent/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import type { PageError } from '../../components/error-summary.tsx'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { FamilyFrame } from './family-frame.tsx'
import type { Visit } from './find-family.ts'
import { OnRecord } from './on-record.tsx'

/** What the parent had chosen when their form came back. */
export interface Choices {
  readonly channels: readonly string[]
}

interface AnswersPageProps extends Visit {
  readonly view: FamilyView
  readonly saved?: string | undefined
  readonly errors?: readonly PageError[]
  readonly choices?: Choices
}

/** The words, what this parent has said so far, four equal buttons, and what is on record. */
export function AnswersPage({ family, school, view, saved, errors, choices }: AnswersPageProps) {
  const { learner } = family
  const name = learner.preferredForename ?? learner.forename
  return (
    <FamilyFrame
      school={school}
      heading={`What may be shown of ${name}?`}
      lead={`You are answering as ${family.contactName}.`}
      saved={saved}
      errors={errors}
    >
      <Section title="What the school asks you" icon="policy">
        <div class="gp-card">
          <div class="gp-card__body">
            {view.wording.text.split('\n\n').map((paragraph) => (
              <p class="govuk-body">{paragraph}</p>
            ))}
          </div>
        </div>
      </Section>
      <Section title="Your answers so far" icon="consent">
        <SummaryList
          rows={view.channels.map((channel) => ({
            key: channel.name,
            value: <OwnAnswer own={channel.own} />,
          }))}
        />
      </Section>
      <AnswerForm view={view} errors={errors ?? []} chosen={choices?.channels ?? []} />
      <OnRecord view={view} />
      <Section title="When you have finished" icon="lock">
        <p class="govuk-body">
          This page closes by itself at <TimeText at={family.endsAt} show="time" />. On a computer
          that others use, close it now.
        </p>
        <form method="post" action="/family/finish">
          <Button kind="secondary">I have finished</Button>
        </form>
      </Section>
    </FamilyFrame>
  )
}

const OWN_ANSWERS: Readonly<Record<string, string>> = {
  consented: 'Yes',
  refused: 'No',
  withdrawn: 'Yes, taken back',
  objected: 'You object',
  expired: 'Your yes has run out',
}

/** No colour speaks for one answer rather than another. */
function OwnAnswer({ own }: { readonly own: string }) {
  const answer = OWN_ANSWERS[own]
  return answer ? <Tag colour="turquoise">{answer}</Tag> : <Tag colour="grey">No answer yet</Tag>
}

const ANSWERS = [
  { code: 'given', label: 'Yes', means: 'The school may show your child there.' },
  { code: 'refused', label: 'No', means: 'The school may not show your child there.' },
  { code: 'withdraw', label: 'Take back my yes', means: 'A yes you gave before ends now.' },
  {
    code: 'object',
    label: 'Object',
    means: 'The school may not show your child there, whatever it relies on.',
  },
] as const

interface AnswerFormProps {
  readonly view: FamilyView
  readonly errors: readonly PageError[]
  readonly chosen: readonly string[]
}

function AnswerForm({ view, errors, chosen }: AnswerFormProps) {
  const wrong = (field: string) => errors.find((error) => error.href === `#${field}`)?.text
  return (
    <Section title="Answer, or change your answer" icon="compose">
      <form method="post" action="/family" novalidate>
        <input type="hidden" name="wordingId" value={view.wording.wordingId} />
        <Checkboxes
          name="channels"
          legend="1. Where?"
          legendSize="m"
          hint="Choose all of them or as many as you like."
          error={wrong('channels')}
          values={chosen}
          items={[
            { value: 'all', text: 'All channels', exclusive: true },
            ...view.channels.map(({ channelId, name }) => ({ value: channelId, text: name })),
          ]}
        />
        <fieldset class="govuk-fieldset" id="answer">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
            2. What is your answer?
          </legend>
          {wrong('answer') ? (
            <ErrorMessage id="answer-error">{wrong('answer')}</ErrorMessage>
          ) : null}
          <ul class="govuk-list govuk-list--bullet">
            {ANSWERS.map(({ label, means }) => (
              <li>
                <strong>{label}:</strong> {means}
              </li>
            ))}
          </ul>
          <ButtonGroup>
            {ANSWERS.map(({ code, label }) => (
              <Button kind="secondary" name="answer" value={code} preventDoubleClick>
                {label}
              </Button>
            ))}
          </ButtonGroup>
        </fieldset>
      </form>
    </Section>
  )
}
