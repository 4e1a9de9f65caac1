import type { ListedQuestion, StoredQuestion } from '../../../domain/advice/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { findSituation, inWords, STANDINGS } from '../../../policy/advise/index.ts'
import type { Pack } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { situationAddress } from './address.ts'
import { AdviceFrame } from './advice-frame.tsx'
import { AnswerForm } from './answer-form.tsx'
import { ClausesInFull } from './clauses-in-full.tsx'
import { VERDICT_LOOKS } from './verdict-look.ts'

export interface QuestionPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly question: StoredQuestion
  readonly names: Pick<ListedQuestion, 'askedByName' | 'answeredByName'>
  readonly pack: Pack
  readonly mayAnswer: boolean
  readonly typed: Typed
  readonly faults: Faults
}

/** A question and its answer, or the form to answer it. */
export function QuestionPage(props: QuestionPageProps) {
  const { c, school, question, names, pack, mayAnswer, faults } = props
  const standing = STANDINGS.find((one) => one.code === question.standing)?.label ?? ''
  return (
    <AdviceFrame
      c={c}
      school={school}
      title="A question about the policy"
      heading="A question about the policy"
      way={[
        { text: 'Questions', href: `/schools/${school.slug}/questions` },
        { text: 'This question' },
      ]}
      errors={faults.page}
    >
      <InsetText>
        <p class="gp-answer__words">{question.words}</p>
        <p class="gp-quiet">
          {names.askedByName} ({standing.toLowerCase()}), <TimeText at={question.askedAt} />
        </p>
      </InsetText>
      <About {...props} />
      {question.answer === null ? null : <Answered {...props} />}
      {question.answer === null && !mayAnswer ? (
        <p>Nobody has answered yet. Whoever your policy names for questions can see it.</p>
      ) : null}
      {question.answer === null && mayAnswer ? (
        <Section title="Answer it" icon="comment" id="answer-it">
          <AnswerForm {...props} />
        </Section>
      ) : null}
      {question.answer !== null ? (
        <ClausesInFull
          ids={question.clauses}
          pack={pack}
          policyHref={`/schools/${school.slug}/policy`}
        />
      ) : null}
      {mayAnswer && question.answer !== null ? <ForEverybody {...props} /> : null}
    </AdviceFrame>
  )
}

/** The situation of the advisor from which it was asked, with its facts. */
function About({ question, pack, school }: QuestionPageProps) {
  const situation = findSituation(question.situation ?? '')
  if (!situation) return null
  const { standing, facts } = question
  return (
    <p>
      Asked about{' '}
      <a class="govuk-link" href={situationAddress(school.slug, situation.id, { standing, facts })}>
        {inWords(situation.question, pack)}
      </a>
    </p>
  )
}

function Answered({ question, names }: QuestionPageProps) {
  const look = VERDICT_LOOKS[question.verdict ?? 'silent']
  return (
    <Section title="The answer" icon="check">
      <p>
        <Tag colour={look.colour}>{look.word}</Tag>
      </p>
      <p class="gp-answer__words">{question.answer}</p>
      <p class="gp-quiet">
        {names.answeredByName ?? 'Somebody who left'}
        {question.answeredAt ? (
          <>
            , <TimeText at={question.answeredAt} />
          </>
        ) : null}
      </p>
    </Section>
  )
}

/** Whether everybody at the school reads the answer. */
function ForEverybody({ question, school, typed, faults }: QuestionPageProps) {
  const here = `/schools/${school.slug}/questions/${question.questionId}`
  if (question.state === 'published') {
    return (
      <Section title="For everybody" icon="people">
        <p>
          The advisor shows it as: <strong>{question.publicQuestion}</strong>
        </p>
        <form method="post" action={`${here}/withdraw`}>
          <Button kind="secondary">Take it out of the advisor</Button>
        </form>
      </Section>
    )
  }
  return (
    <Section title="For everybody" icon="people">
      <form method="post" action={`${here}/publish`} novalidate>
        <TextInput
          name="publicQuestion"
          label="The question, so that nobody can be recognised"
          hint="The answer is published as it stands."
          value={typed.publicQuestion ?? question.publicQuestion ?? ''}
          error={faults.fields.publicQuestion}
        />
        <Button kind="secondary">Put it into the advisor</Button>
      </form>
    </Section>
  )
}
