import { type Clause, clauseNumber, findControl } from '../../../../policy/index.ts'
import { Pagination } from '../../../components/pagination.tsx'
import { Tag } from '../../../components/tag.tsx'
import { clauseAddress } from '../../../findings/clause-address.ts'
import type { CoveragePageProps } from './coverage-page.tsx'
import { UsesText } from './uses-text.tsx'

/** As many as a phone fetches at once. */
const ON_PAGE = 35

/** Clauses page by page, each with what carries it out and when that last did. */
export function CoveredClauses(props: CoveragePageProps & { readonly page: number }) {
  const { pack, school } = props
  const pages = Math.max(1, Math.ceil(pack.clauses.length / ON_PAGE))
  const page = Math.min(props.page, pages)
  const step = (to: number) =>
    to >= 1 && to <= pages ? { href: `?page=${to}`, label: `Page ${to} of ${pages}` } : undefined
  return (
    <>
      <p>
        <a class="govuk-link" href={`/schools/${school.slug}/policy/coverage`}>
          Show what is built and planned
        </a>
      </p>
      {pack.clauses.slice((page - 1) * ON_PAGE, page * ON_PAGE).map((clause) => (
        <ClauseRow {...props} clause={clause} />
      ))}
      <Pagination landmarkLabel="Clauses" previous={step(page - 1)} next={step(page + 1)} />
    </>
  )
}

function ClauseRow({ school, clause, uses }: CoveragePageProps & { readonly clause: Clause }) {
  const controls = clause.controls.flatMap((id) => findControl(id) ?? [])
  const policy = `/schools/${school.slug}/policy`
  return (
    <article class="gp-clause-entry" aria-labelledby={`${clause.id}-number`}>
      <h2 class="gp-clause-entry__number" id={`${clause.id}-number`}>
        <a class="govuk-link" href={clauseAddress(policy, clause.id)}>
          Clause {clauseNumber(clause.id)}
        </a>
      </h2>
      <p class="gp-clause-entry__about">{clause.section}</p>
      <p>{clause.wording}</p>
      {controls.length === 0 ? (
        <p class="gp-quiet">Nothing is done about it: {clause.none}</p>
      ) : (
        <ul class="gp-controls">
          {controls.map(({ id, title, status, tests }) => (
            <li>
              <Tag colour={status === 'built' ? 'green' : 'grey'}>
                {status === 'built' ? 'Built' : 'Planned'}
              </Tag>{' '}
              <a class="govuk-link" href={`${policy}/coverage#control-${id}`}>
                {title}
              </a>
              {status === 'built' ? (
                <>
                  . <UsesText uses={uses.get(id)} />{' '}
                  {tests.length === 1 ? 'One test.' : `${tests.length} tests.`}
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
