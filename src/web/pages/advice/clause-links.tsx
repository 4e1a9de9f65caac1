import { clauseNumber } from '../../../policy/index.ts'
import { clauseAddress } from '../../findings/clause-address.ts'

/** The numbers of clauses in brackets, each leading to where it stands in the policy. */
export function clauseLinksTo(ids: readonly string[], policyHref: string) {
  if (ids.length === 0) return null
  return (
    <span class="gp-answer__refs">
      (
      {ids.map((id, nth) => (
        <>
          {nth > 0 ? ', ' : null}
          <a class="govuk-link gp-clause-link" href={clauseAddress(policyHref, id)}>
            {clauseNumber(id)}
          </a>
        </>
      ))}
      )
    </span>
  )
}
