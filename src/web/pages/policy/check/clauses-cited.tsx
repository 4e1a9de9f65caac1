import type { SchoolName } from '../../../../domain/people/index.ts'
import { clauseNumber } from '../../../../policy/index.ts'
import { clauseAddress } from '../../../findings/clause-address.ts'

interface ClausesCitedProps {
  readonly school: SchoolName
  readonly clauses: readonly string[]
}

/** “Clauses 3.1, 3.2”, each a link to where it stands in the school’s policy. */
export function ClausesCited({ school, clauses }: ClausesCitedProps) {
  return (
    <>
      {clauses.length === 1 ? 'Clause ' : 'Clauses '}
      {clauses.map((id, nth) => (
        <>
          {nth > 0 ? ', ' : null}
          <a
            class="govuk-link gp-clause-link"
            href={clauseAddress(`/schools/${school.slug}/policy`, id)}
          >
            {clauseNumber(id)}
          </a>
        </>
      ))}
    </>
  )
}
