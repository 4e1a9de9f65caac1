import { clauseNumber } from '../../../policy/index.ts'

/** The numbers of clauses, each linked to where it stands on this page. */
export function clauseLinks(ids: readonly string[]) {
  return ids.map((id, nth) => (
    <>
      {nth > 0 ? ', ' : null}
      {clauseLink(id)}
    </>
  ))
}

/** A clause's number, linked to where it stands on this page. */
export function clauseLink(id: string) {
  return (
    <a class="govuk-link gp-clause-link" href={`#${id}`}>
      {clauseNumber(id)}
    </a>
  )
}
