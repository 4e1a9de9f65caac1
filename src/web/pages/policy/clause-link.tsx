import { clauseNumber } from '../../../policy/index.ts'
import { partAddress } from './policy-query.ts'

/** The numbers of clauses, each linked to where it stands. */
export function clauseLinks(ids: readonly string[], version: string | undefined) {
  return ids.map((id, nth) => (
    <>
      {nth > 0 ? ', ' : null}
      {clauseLink(id, version)}
    </>
  ))
}

/**
 * A clause's number, linked to where it stands.
 * @param version the earlier version that is being read; undefined for the one in force
 */
export function clauseLink(id: string, version: string | undefined) {
  return (
    <a class="govuk-link gp-clause-link" href={partAddress({ version, clause: id })}>
      {clauseNumber(id)}
    </a>
  )
}
