import { ANSWER_WITHIN_WORKING_DAYS } from '../../../domain/advice/index.ts'
import type { RoleAtSchool, SchoolName } from '../../../domain/people/index.ts'
import { type Facts, STANDINGS } from '../../../policy/advise/index.ts'
import type { Overrides, Pack } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Select } from '../../components/select.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { AdviceFrame } from './advice-frame.tsx'
import { WhoAnswers } from './who-answers.tsx'

interface AskPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly pack: Pack
  readonly overrides: Overrides
  readonly holders: readonly RoleAtSchool[]
  /** The situation of the advisor from which it is asked. */
  readonly situation: { readonly id: string; readonly question: string } | undefined
  readonly facts: Facts
  readonly typed: Typed
  readonly faults: Faults
}

/** A question for whoever the policy names for questions. */
export function AskPage(props: AskPageProps) {
  const { c, school, pack, overrides, holders, situation, facts, typed, faults } = props
  return (
    <AdviceFrame
      c={c}
      school={school}
      title="Ask a question"
      heading="Ask a question about the policy"
      way={[{ text: 'Ask a question' }]}
      errors={faults.page}
    >
      <WarningText>
        Is a child at risk? Do not ask here: tell the {pack.terms.safeguardingLead} now. In danger,
        ring 999.
      </WarningText>
      <InsetText>
        <WhoAnswers pack={pack} overrides={overrides} school={school} holders={holders} />
        <p>
          You hear within {ANSWER_WITHIN_WORKING_DAYS} working days. Only they and you can read what
          you write. If the answer helps others, it is published in words that name nobody.
        </p>
      </InsetText>
      <form method="post" action={`/schools/${school.slug}/questions/new`} novalidate>
        {situation ? (
          <>
            <p>
              You ask about: <strong>{situation.question}</strong>
            </p>
            <input type="hidden" name="situation" value={situation.id} />
          </>
        ) : null}
        {Object.entries(facts).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Textarea
          name="words"
          label="Your question"
          hint="Leave out names where you can, and never write a password."
          rows={6}
          value={typed.words ?? ''}
          error={faults.fields.words}
        />
        <Select
          name="standing"
          label="You ask as"
          value={typed.standing ?? 'employee'}
          error={faults.fields.standing}
          items={STANDINGS.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <Button preventDoubleClick>Send the question</Button>
      </form>
    </AdviceFrame>
  )
}
