import { type Clause, clauseNumber } from '../../../../policy/index.ts'

/** The clauses of one part of a policy, each under its number, as somebody who will sign reads them. */
export function PartClauses({ clauses }: { readonly clauses: readonly Clause[] }) {
  return (
    <>
      {clauses.map((clause) => (
        <section class="gp-clause-entry" aria-labelledby={`${clause.id}-number`}>
          <h2 class="gp-clause-entry__number" id={`${clause.id}-number`}>
            Clause {clauseNumber(clause.id)}
          </h2>
          {clause.text === 'missing' ? (
            <p class="gp-quiet">The text of this clause is missing from the document.</p>
          ) : null}
          <p>{clause.wording}</p>
        </section>
      ))}
    </>
  )
}
