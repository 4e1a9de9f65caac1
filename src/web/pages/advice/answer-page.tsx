import type { PublishedAnswer } from '../../../domain/advice/index.ts'
import type { OwnDeclaration } from '../../../domain/declarations/index.ts'
import type { RoleAtSchool, SchoolName } from '../../../domain/people/index.ts'
import {
  type Answer,
  type FactCode,
  factQuestion,
  inWords,
  type Situation,
  STANDINGS,
  type Standing,
} from '../../../policy/advise/index.ts'
import type { Pack } from '../../../policy/index.ts'
import type { Action } from '../../../vocabulary/actions.ts'
import { SummaryList } from '../../components/summary-list.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'
import { type Said, situationAddress } from './address.ts'
import { AdviceFrame } from './advice-frame.tsx'
import { ClausesInFull } from './clauses-in-full.tsx'
import { OwnAnswers } from './own-answers.tsx'
import { Reasons } from './reasons.tsx'
import { Steps } from './steps.tsx'
import { Verdict } from './verdict.tsx'

interface AnswerPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly situation: Situation
  readonly pack: Pack
  readonly standing: Standing
  readonly said: Said
  readonly given: Answer
  readonly holders: readonly RoleAtSchool[]
  /** What this school has answered in this very situation. */
  readonly own: readonly PublishedAnswer[]
  readonly declared: readonly OwnDeclaration[]
  /** Whether this person may do something at this school. */
  readonly mayDo: (action: Action) => boolean
}

/** An answer: help first, then the verdict, what to do, why, and the clauses in full. */
export function AnswerPage(props: AnswerPageProps) {
  const { c, school, situation, pack, given, own } = props
  const question = inWords(situation.question, pack)
  const policyHref = `/schools/${school.slug}/policy`
  return (
    <AdviceFrame
      c={c}
      school={school}
      title={question}
      heading={question}
      way={[{ text: question }]}
    >
      {given.urgent.map((text) => (
        <WarningText class="gp-answer__urgent">{text}</WarningText>
      ))}
      <Verdict given={given} whatToDo={situation.asks === 'do'} settled={own.length > 0} />
      <OwnAnswers own={own} pack={pack} school={school} />
      <Steps {...props} situation={situation.id} settled={own.length > 0} />
      <Reasons given={given} policyHref={policyHref} />
      <ClausesInFull ids={given.clauses} pack={pack} policyHref={policyHref} />
      <WhatYouSaid {...props} />
    </AdviceFrame>
  )
}

/** What the answer was worked out from, each part of it open to change. */
function WhatYouSaid({ school, situation, pack, standing, said }: AnswerPageProps) {
  const without = (code: FactCode) => {
    const { [code]: _, ...facts } = said.facts
    return situationAddress(school.slug, situation.id, { ...said, facts })
  }
  const here = situationAddress(school.slug, situation.id, said)
  const asked = (situation.facts ?? []).flatMap((code) => {
    const value = said.facts[code]
    if (value === undefined) return []
    const { ask, options } = factQuestion(code)
    return {
      key: inWords(ask, pack),
      value: inWords(options[value] ?? '', pack),
      actions: [{ href: without(code), text: 'Change', about: inWords(ask, pack) }],
    }
  })
  return (
    <section aria-labelledby="said">
      <h2 class="govuk-heading-m" id="said">
        What this is worked out from
      </h2>
      <SummaryList
        rows={[
          {
            key: 'You ask as',
            value: STANDINGS.find((one) => one.code === standing)?.label ?? '',
            actions: [
              {
                href: `${here}${here.includes('?') ? '&' : '?'}change=as`,
                text: 'Change',
                about: 'in which capacity you ask',
              },
            ],
          },
          ...asked,
          { key: 'The policy', value: `${pack.title}, ${school.name}` },
        ]}
      />
    </section>
  )
}
