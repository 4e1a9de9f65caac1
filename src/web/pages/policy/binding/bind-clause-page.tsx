import { CLAUSE_KINDS, CONTROLS, clauseNumber } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { Checkboxes } from '../../../components/checkboxes.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults, Typed } from '../../../form.ts'
import { draftPath } from '../drafts/draft-at.ts'
import { DraftFrame } from '../drafts/draft-frame.tsx'
import { capital, codeWords } from '../value-words.ts'
import { AnswerField } from './answer-field.tsx'
import type { BindingAt, BoundClause } from './binding-at.ts'

interface BindClausePageProps {
  readonly c: PageContext
  readonly binding: BindingAt
  readonly one: BoundClause
  readonly typed: Typed
  readonly controls: readonly string[]
  readonly faults: Faults
}

/** Everything that one clause can be bound to, beside its words. */
export function BindClausePage(props: BindClausePageProps) {
  const { c, binding, one, typed, controls, faults } = props
  const { at, writes } = binding
  const { clause, passage } = one
  const { fields } = faults
  return (
    <DraftFrame c={c} at={at} page={`Bind clause ${clauseNumber(clause.id)}`} errors={faults.page}>
      <InsetText>{passage?.wording ?? clause.wording}</InsetText>
      <form method="post" action={draftPath(at.draft.draftId, '/bind')} novalidate>
        <input type="hidden" name="revision" value={String(at.draft.revision)} />
        <input type="hidden" name="clauseId" value={clause.id} />
        <input type="hidden" name="show" value={typed.show ?? 'unbound'} />
        <input type="hidden" name="page" value={typed.page ?? '1'} />
        <Select
          name="kind"
          label="What kind of clause it is"
          value={typed.kind ?? clause.kind}
          error={fields.kind}
          items={CLAUSE_KINDS.map((kind) => ({ value: kind, text: capital(codeWords(kind)) }))}
        />
        <TextInput
          name="audience"
          label="Whom it is for"
          hint="Parted by commas, such as staff, governors"
          value={typed.audience}
          error={fields.audience}
        />
        <Checkboxes
          name="controls"
          legend="What Gatepost does about it"
          small
          error={fields.controls}
          values={[...controls]}
          items={chosenFirst(controls)}
        />
        <TextInput
          name="none"
          label="Why it does nothing"
          hint="Only where nothing above is chosen, such as “It informs”"
          value={typed.none}
          error={fields.none}
        />
        <Answers {...props} />
        {writes ? <Button preventDoubleClick>Bind it</Button> : null}
      </form>
    </DraftFrame>
  )
}

/** Every control, with those that are chosen or suggested on top. */
function chosenFirst(chosen: readonly string[]) {
  const items = CONTROLS.map(({ id, title }) => ({ value: id, text: title }))
  const [on, off] = [true, false].map((wanted) =>
    items.filter(({ value }) => chosen.includes(value) === wanted),
  )
  return [...(on ?? []), ...(off ?? [])]
}

function Answers({ binding, one, typed, faults }: BindClausePageProps) {
  const { pack, draftId } = binding.at.draft
  const keys = one.passage?.suggestion?.parameters ?? []
  if (one.clause.text !== 'readable') {
    return <p>It cannot be read whole, so it answers no question of the policy.</p>
  }
  return (
    <>
      {keys.map((key) => (
        <AnswerField
          name={key}
          id={key}
          value={typed[`answer.${key}`] ?? ''}
          pack={pack}
          error={faults.fields[key]}
        />
      ))}
      <p class="gp-quiet">
        Does it answer another question? Write that under{' '}
        <a class="govuk-link" href={`${draftPath(draftId)}#words`}>
          What it answers
        </a>{' '}
        of the draft.
      </p>
    </>
  )
}
