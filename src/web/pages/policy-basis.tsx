import type { Basis, Pack } from '../../policy/index.ts'
import { findParameter } from '../../policy/index.ts'
import { ClauseRef } from '../components/clause-ref.tsx'
import { clauseAddress } from '../findings/clause-address.ts'

interface PolicyBasisProps {
  readonly basis: Basis
  readonly pack: Pack
  /** The school's page of its policy, where each clause has its own anchor. */
  readonly policyHref: string
}

/** What a rule rests on: the clause, or plainly that the policy does not say. */
export function PolicyBasis({ basis, pack, policyHref }: PolicyBasisProps) {
  if (basis.kind === 'clause') {
    return (
      <div class="gp-row">
        {[basis.clause, ...(basis.also ?? [])].map((id) => (
          <ClauseRef
            id={id}
            section={pack.clauses.find((clause) => clause.id === id)?.section}
            href={clauseAddress(policyHref, id)}
          />
        ))}
      </div>
    )
  }
  if (basis.kind === 'school') return <>Your school has set this beyond its policy.</>
  const because = findParameter(basis.parameter)?.floor?.because ?? ''
  if (basis.kind === 'floor' && basis.not) {
    return (
      <>
        Your policy asks for less (
        <a class="govuk-link" href={clauseAddress(policyHref, basis.not)}>
          {basis.not.slice(basis.not.indexOf(':') + 1)}
        </a>
        ), so the floor under every policy holds. {because}
      </>
    )
  }
  return <>Your policy does not say. {because}</>
}
