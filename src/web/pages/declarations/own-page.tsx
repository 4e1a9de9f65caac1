import type { OwnDeclaration, OwnDeclarations } from '../../../domain/declarations/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Terms } from '../../../policy/index.ts'
import { DECLARATION_KINDS, DECLARATION_STATES } from '../../../vocabulary/declaration-kinds.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { declarationLabel } from './kind-label.ts'

interface OwnDeclarationsPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly terms: Terms
  readonly own: OwnDeclarations
  readonly typed: Typed
  readonly faults: Faults
}

/** One’s own declarations: what stands, something more, and that it is all. */
export function OwnDeclarationsPage(props: OwnDeclarationsPageProps) {
  const { c, school, terms, own, typed, faults } = props
  const at = `/schools/${school.slug}/declarations`
  return (
    <Frame
      c={c}
      title="What you declare"
      heading="What you declare"
      caption={school.name}
      lead="Family, old friends, the parents’ association: declared once, they are no cause for worry."
      errors={faults.page}
      width="reading"
    >
      <p>
        Your line manager, the {terms.head} and the safeguarding lead can read this, and that they
        did stands in the trail. Nobody uses it to look at your accounts.
      </p>
      {own.standing.length > 0 ? (
        <Section title="What stands">
          <ListRows rows={own.standing.map((one) => rowFor(one, at, terms))} />
        </Section>
      ) : null}
      <Confirm own={own} at={at} />
      <Section title="Declare something" icon="plus">
        <form method="post" action={at} novalidate>
          <Radios
            name="kind"
            legend="What is it?"
            value={typed.kind}
            error={faults.fields.kind}
            items={DECLARATION_KINDS.map(({ code }) => ({
              value: code,
              text: declarationLabel(code, terms),
            }))}
          />
          <TextInput
            name="words"
            label="In a few words"
            hint="Such as “in Year 4” or “neighbours since 2015”. No more than others need to know."
            value={typed.words}
            error={faults.fields.words}
          />
          <Button kind="secondary" preventDoubleClick>
            Declare it
          </Button>
        </form>
      </Section>
      {own.ended.length > 0 ? (
        <Details summary="What is no longer so">
          <ListRows
            rows={own.ended.map((one) => ({
              title: declarationLabel(one.kind, terms),
              meta: one.words,
            }))}
          />
        </Details>
      ) : null}
    </Frame>
  )
}

const COLOURS = {
  declared: 'yellow',
  accepted: 'green',
  not_accepted: 'red',
  ended: 'grey',
} as const

function rowFor(one: OwnDeclaration, at: string, terms: Terms) {
  const state = DECLARATION_STATES.find(({ code }) => code === one.state)?.label
  return {
    title: declarationLabel(one.kind, terms),
    meta: (
      <>
        {one.words ? (
          <>
            {one.words}
            <br />
          </>
        ) : null}
        Declared <TimeText at={one.declaredAt} show="day" />
        {one.decidedBy ? `, read by ${one.decidedBy}` : ''}
        {one.reason ? (
          <>
            <br />“{one.reason}”
          </>
        ) : null}
        <form method="post" action={`${at}/end`}>
          <input type="hidden" name="declarationId" value={one.declarationId} />
          <Button kind="secondary">
            No longer so
            <span class="govuk-visually-hidden">: {declarationLabel(one.kind, terms)}</span>
          </Button>
        </form>
      </>
    ),
    side: <Tag colour={COLOURS[one.state]}>{state}</Tag>,
  }
}

function Confirm({ own, at }: { readonly own: OwnDeclarations; readonly at: string }) {
  const { standing, confirmedAt, due } = own
  return (
    <Section title="Is that all?">
      {confirmedAt ? (
        <p>
          You last said so on <TimeText at={confirmedAt} show="day" />
          {due ? '. A year has passed: please look through it again.' : '.'}
        </p>
      ) : null}
      <form method="post" action={`${at}/confirm`}>
        <input type="hidden" name="seen" value={String(standing.length)} />
        <Button kind={due ? undefined : 'secondary'} preventDoubleClick>
          {standing.length === 0 ? 'I have nothing to declare' : 'That is all'}
        </Button>
      </form>
    </Section>
  )
}
