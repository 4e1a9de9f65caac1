import type { Child } from 'hono/jsx'
import type { SchoolName } from '../../../domain/people/index.ts'
import {
  type FactCode,
  type factQuestion,
  inWords,
  type Situation,
  STANDINGS,
  type Standing,
} from '../../../policy/advise/index.ts'
import type { Pack } from '../../../policy/index.ts'
import { BackLink } from '../../components/back-link.tsx'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import type { PageContext } from '../../context.ts'
import { advisorAddress, type Said, situationAddress } from './address.ts'
import { AdviceFrame } from './advice-frame.tsx'

interface AskingPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly situation: Situation
  readonly pack: Pack
  readonly standing: Standing
  readonly said: Said
}

interface FactPageProps extends AskingPageProps {
  readonly fact: FactCode
  readonly question: ReturnType<typeof factQuestion>
  /** The form was sent without a choice. */
  readonly missed: boolean
}

const CHOOSE = 'Choose one of these'

/** One fact that the answer turns on. */
export function FactPage(props: FactPageProps) {
  const { fact, question, pack, said, missed } = props
  const ask = inWords(question.ask, pack)
  return (
    <AskingFrame
      {...props}
      title={ask}
      errors={missed ? [{ text: CHOOSE, href: `#${fact}` }] : []}
      kept={{ ...said.facts, ...(said.standing ? { as: said.standing } : {}), asked: fact }}
    >
      <Radios
        name={fact}
        legend={ask}
        legendIsHeading
        legendSize="l"
        hint={question.hint && inWords(question.hint, pack)}
        error={missed ? CHOOSE : undefined}
        items={Object.entries(question.options).map(([value, text]) => ({
          value,
          text: inWords(text, pack),
        }))}
      />
    </AskingFrame>
  )
}

/** In which capacity somebody asks: it decides whether the policy binds them. */
export function StandingPage(props: AskingPageProps) {
  const { standing, said } = props
  return (
    <AskingFrame {...props} title="In which capacity do you ask?" errors={[]} kept={said.facts}>
      <Radios
        name="as"
        legend="In which capacity do you ask?"
        legendIsHeading
        legendSize="l"
        hint="A policy binds some people and not others, and the answer says so."
        value={standing}
        items={STANDINGS.map(({ code, label }) => ({ value: code, text: label }))}
      />
    </AskingFrame>
  )
}

interface AskingFrameProps extends AskingPageProps {
  readonly title: string
  readonly errors: readonly { readonly text: string; readonly href: string }[]
  /** What the form carries on beside the choice. */
  readonly kept: Readonly<Record<string, string>>
  readonly children?: Child
}

function AskingFrame({
  c,
  school,
  situation,
  pack,
  said,
  title,
  errors,
  kept,
  children,
}: AskingFrameProps) {
  const question = inWords(situation.question, pack)
  return (
    <AdviceFrame c={c} school={school} title={title} errors={errors} way={[{ text: question }]}>
      <BackLink href={backFrom(school.slug, situation, said)} />
      <form method="get" action={situationAddress(school.slug, situation.id)} novalidate>
        <p class="govuk-caption-l">{question}</p>
        {Object.entries(kept).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {children}
        <Button>Go on</Button>
      </form>
    </AdviceFrame>
  )
}

/** The question before, or the list of questions. */
function backFrom(slug: string, situation: Situation, said: Said): string {
  const given = (situation.facts ?? []).filter((code) => said.facts[code] !== undefined)
  const last = given.at(-1)
  if (last === undefined) return advisorAddress(slug)
  const { [last]: _, ...facts } = said.facts
  return situationAddress(slug, situation.id, { ...said, facts })
}
