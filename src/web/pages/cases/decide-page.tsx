import type { KnownCase } from '../../../domain/cases/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { nextQuestion, TRIAGE_QUESTIONS, triage } from '../../../policy/cases/index.ts'
import { clausesFor, type Pack } from '../../../policy/index.ts'
import { CASE_ROUTES } from '../../../vocabulary/cases.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { ClauseRef } from '../../components/clause-ref.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { routeLabel } from './labels.ts'

interface DecidePageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly known: KnownCase
  readonly pack: Pack
  readonly typed: Typed
  readonly faults: Faults
}

/** What the answers come to and why, and the decision, which a person makes. */
export function DecidePage(props: DecidePageProps) {
  const { c, school, known, faults } = props
  const here = `/schools/${school.slug}/cases/${known.caseId}`
  const open = nextQuestion(known.answers)
  return (
    <Frame
      c={c}
      title="What it is dealt with as"
      heading="What it is dealt with as"
      caption={known.reference}
      breadcrumbs={[
        { text: 'Cases', href: `/schools/${school.slug}/cases` },
        { text: known.reference, href: here },
        { text: 'Decide' },
      ]}
      errors={faults.page}
      width="reading"
    >
      {open ? (
        <InsetText>
          <p>“{TRIAGE_QUESTIONS.find(({ code }) => code === open)?.title}” is not answered yet.</p>
          <a class="govuk-link" href={`${here}/triage/${open}`}>
            Answer it
          </a>
        </InsetText>
      ) : (
        <Decision {...props} here={here} />
      )}
    </Frame>
  )
}

function Decision({
  known,
  pack,
  typed,
  faults,
  here,
  school,
}: DecidePageProps & { here: string }) {
  const { route, reasons } = triage(known.answers, known.nation)
  return (
    <>
      <Card
        title={route ? `The answers come to: ${routeLabel(route)}` : 'Nothing is worked out here'}
        headingLevel={2}
      >
        {reasons.map((reason) => (
          <p>
            {reason.says} <Clauses pack={pack} control={reason.control} slug={school.slug} />
          </p>
        ))}
        <p>
          <a class="govuk-link" href={`${here}/triage/danger`}>
            Go through the answers again
          </a>
        </p>
      </Card>
      <form method="post" action={`${here}/decide`} novalidate>
        <input type="hidden" name="seen" value={known.route ?? ''} />
        <Radios
          name="route"
          legend="What do you decide?"
          items={CASE_ROUTES.map(({ code, label }) => ({ value: code, text: label }))}
          value={typed.route ?? known.route ?? route}
          error={faults.fields.route}
        />
        <Textarea
          name="reason"
          label="Why"
          hint="Needed where you decide otherwise than the answers come to"
          rows={4}
          value={typed.reason}
          error={faults.fields.reason}
        />
        <Button preventDoubleClick>Decide</Button>
      </form>
    </>
  )
}

/** The first clauses of the policy in force that stand behind a reason; none where the policy does not say. */
function Clauses(props: { readonly pack: Pack; readonly control: string; readonly slug: string }) {
  const clauses = clausesFor(props.pack, props.control).slice(0, 3)
  if (clauses.length === 0)
    return <span class="govuk-hint">Your policy does not say; this is the floor.</span>
  return (
    <>
      {clauses.map(({ id, section }) => (
        <>
          <ClauseRef id={id} section={section} href={`/schools/${props.slug}/policy`} />{' '}
        </>
      ))}
    </>
  )
}
