import { type Clause, clauseNumber, type Pack } from '../../../policy/index.ts'
import { Details } from '../../components/details.tsx'
import { Section } from '../../components/section.tsx'
import { clauseAddress } from '../../findings/clause-address.ts'

interface ClausesInFullProps {
  readonly ids: readonly string[]
  readonly pack: Pack
  readonly policyHref: string
}

/** As many as somebody reads; the others are folded away. */
const AT_ONCE = 6

/** Every clause behind an answer, in full, each with the way to its place in the policy. */
export function ClausesInFull({ ids, pack, policyHref }: ClausesInFullProps) {
  const clauses = ids.flatMap((id) => pack.clauses.find((clause) => clause.id === id) ?? [])
  if (clauses.length === 0) return null
  const rest = clauses.slice(AT_ONCE)
  return (
    <Section title="The clauses in full" icon="policy" id="clauses">
      <Entries clauses={clauses.slice(0, AT_ONCE)} policyHref={policyHref} />
      {rest.length > 0 ? (
        <Details summary={rest.length === 1 ? 'One more clause' : `${rest.length} more clauses`}>
          <Entries clauses={rest} policyHref={policyHref} />
        </Details>
      ) : null}
    </Section>
  )
}

const DAMAGE = {
  readable: undefined,
  damaged: 'The document’s text is damaged here; this is what can be read.',
  missing: 'The document’s text is missing here, so nothing rests on it.',
} as const

function Entries({
  clauses,
  policyHref,
}: {
  readonly clauses: readonly Clause[]
  readonly policyHref: string
}) {
  return (
    <>
      {clauses.map((clause) => (
        <blockquote class="gp-answer__clause">
          <p class="gp-answer__clause-number">
            <a class="govuk-link" href={clauseAddress(policyHref, clause.id)}>
              Clause {clauseNumber(clause.id)}
            </a>
            , {clause.section}
          </p>
          {DAMAGE[clause.text] ? <p class="gp-quiet">{DAMAGE[clause.text]}</p> : null}
          <p>{clause.wording}</p>
        </blockquote>
      ))}
    </>
  )
}
