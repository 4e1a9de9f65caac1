import type { SchoolName } from '../../../../domain/people/index.ts'
import { PARAMETER_SECTIONS } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { Checkboxes } from '../../../components/checkboxes.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Radios } from '../../../components/radios.tsx'
import { Section } from '../../../components/section.tsx'
import { Select } from '../../../components/select.tsx'
import type { PageContext } from '../../../context.ts'
import { CheckFrame } from './check-frame.tsx'
import type { Asked, ComparedPolicy } from './compare-query.ts'
import { CompareTable } from './compare-table.tsx'
import { DraftUnderEach } from './draft-under-each.tsx'
import { QuestionUnderEach } from './question-under-each.tsx'

export interface ComparePageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly asked: Asked
  readonly known: readonly ComparedPolicy[]
  readonly chosen: readonly ComparedPolicy[]
}

/** Policies side by side, question by question, with one draft and one question under each. */
export function ComparePage(props: ComparePageProps) {
  const { c, school, chosen, asked } = props
  return (
    <CheckFrame
      c={c}
      school={school}
      page="compare"
      lead="What one policy says is never borrowed for another: where a policy is silent, its own school decides."
    >
      <Choice {...props} />
      {chosen.length < 2 && asked.with.length > 0 ? (
        <EmptyState picture="crossing" title="Choose at least two">
          <p>A comparison needs two policies or more.</p>
        </EmptyState>
      ) : null}
      {chosen.length >= 2 ? (
        <>
          <CompareTable {...props} />
          <Section
            title="One draft under each"
            id="draft"
            lead="Read without any register: names of learners are not looked up here."
          >
            <DraftUnderEach {...props} />
          </Section>
          <Section
            title="One question under each"
            id="question"
            lead="What each policy answers to the same person, worked out by the same advisor."
          >
            <QuestionUnderEach {...props} />
          </Section>
        </>
      ) : null}
    </CheckFrame>
  )
}

function Choice({ school, known, chosen, asked }: ComparePageProps) {
  return (
    <form method="get" action={`/schools/${school.slug}/policy/compare`}>
      <Checkboxes
        name="with"
        legend="Which policies"
        small
        values={chosen.map((policy) => policy.code)}
        items={known.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <Select
        name="about"
        label="Which questions"
        value={asked.about}
        items={PARAMETER_SECTIONS.map(({ code, label }) => ({ value: code, text: label }))}
      />
      <Radios
        name="show"
        legend="Show"
        small
        inline
        value={asked.show}
        items={[
          { value: 'differences', text: 'Differences only' },
          { value: 'all', text: 'All' },
        ]}
      />
      <Button kind="secondary">Compare</Button>
    </form>
  )
}
