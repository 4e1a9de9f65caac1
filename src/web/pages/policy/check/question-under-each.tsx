import {
  ADVICE_TOPICS,
  answer,
  factQuestion,
  findSituation,
  inWords,
  nextFact,
  SITUATIONS,
  type Situation,
  STANDINGS,
} from '../../../../policy/advise/index.ts'
import { clauseNumber, type Pack } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Select } from '../../../components/select.tsx'
import { Tag } from '../../../components/tag.tsx'
import { TO_DO_LOOK, VERDICT_LOOKS } from '../../advice/verdict-look.ts'
import type { ComparePageProps } from './compare-page.tsx'
import { type Asked, type ComparedPolicy, FACT } from './compare-query.ts'

/** A plain question out of a school’s day, and what each policy answers to the same person. */
export function QuestionUnderEach(props: ComparePageProps) {
  const { chosen, asked } = props
  const situation = findSituation(asked.ask)
  return (
    <>
      <QuestionForm {...props} situation={situation} />
      {situation ? (
        <div class="gp-grid gp-grid--policies">
          {chosen.map((policy) => (
            <Answered policy={policy} situation={situation} asked={asked} />
          ))}
        </div>
      ) : null}
    </>
  )
}

interface QuestionFormProps extends ComparePageProps {
  readonly situation: Situation | undefined
}

function QuestionForm({ school, chosen, asked, situation }: QuestionFormProps) {
  const pack = chosen[0]?.pack
  if (!pack) return null
  return (
    <form method="get" action={`/schools/${school.slug}/policy/compare#question`}>
      {chosen.map(({ code }) => (
        <input type="hidden" name="with" value={code} />
      ))}
      <input type="hidden" name="about" value={asked.about} />
      <input type="hidden" name="show" value={asked.show} />
      <Select name="ask" label="Question" value={asked.ask} items={questionsIn(pack)} />
      <Select
        name="as"
        label="Who asks"
        value={asked.as}
        items={STANDINGS.map(({ code, label }) => ({ value: code, text: label }))}
      />
      {situation ? <Facts situation={situation} asked={asked} chosen={chosen} pack={pack} /> : null}
      <Button kind="secondary">Ask each of them</Button>
    </form>
  )
}

function questionsIn(pack: Pack) {
  const groups = ADVICE_TOPICS.map(({ code, label }) => ({
    group: inWords(label, pack),
    items: SITUATIONS.filter((one) => one.topic === code).map(({ id, question }) => ({
      value: id,
      text: inWords(question, pack),
    })),
  }))
  return [{ value: '', text: 'Choose a question' }, ...groups]
}

interface FactsProps extends Pick<ComparePageProps, 'chosen' | 'asked'> {
  readonly situation: Situation
  readonly pack: Pack
}

/** What was said already, and what one of the policies turns on next. */
function Facts({ situation, asked, chosen, pack }: FactsProps) {
  const next = chosen.map((policy) => nextFact(situation, questionTo(policy, asked)))
  const codes = (situation.facts ?? []).filter(
    (code) => asked.facts[code] !== undefined || next.includes(code),
  )
  return (
    <>
      {codes.map((code) => {
        const { ask, hint, options } = factQuestion(code)
        return (
          <Select
            name={`${FACT}${code}`}
            label={inWords(ask, pack)}
            hint={hint && inWords(hint, pack)}
            value={asked.facts[code] ?? ''}
            items={[
              { value: '', text: 'Choose one' },
              ...Object.entries(options).map(([value, text]) => ({
                value,
                text: inWords(text, pack),
              })),
            ]}
          />
        )
      })}
    </>
  )
}

function questionTo({ pack, overrides }: ComparedPolicy, { as: standing, facts }: Asked) {
  return { pack, overrides, standing, facts }
}

interface AnsweredProps {
  readonly policy: ComparedPolicy
  readonly situation: Situation
  readonly asked: Asked
}

function Answered({ policy, situation, asked }: AnsweredProps) {
  const question = questionTo(policy, asked)
  if (nextFact(situation, question)) {
    return (
      <Card title={policy.name} headingLevel={3}>
        <p>Here the answer turns on one more thing. Answer it above, then ask again.</p>
      </Card>
    )
  }
  const given = answer(situation, question)
  const { colour, word } = situation.asks === 'do' ? TO_DO_LOOK : VERDICT_LOOKS[given.kind]
  const clauses = given.clauses.map(clauseNumber).join(', ')
  return (
    <Card
      title={policy.name}
      headingLevel={3}
      footer={clauses === '' ? 'On no clause of its own' : `On ${clauses}`}
    >
      <p>
        <Tag colour={colour}>{word}</Tag>
      </p>
      <p>{given.headline}</p>
      {given.conditions.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {given.conditions.map((condition) => (
            <li>{condition}</li>
          ))}
        </ul>
      ) : null}
    </Card>
  )
}
