import { type Clause, clauseNumber } from '../../../policy/index.ts'
import { Pagination } from '../../components/pagination.tsx'
import { Section } from '../../components/section.tsx'
import { ClauseList } from './clause-list.tsx'
import type { PolicyPageProps } from './policy-page.tsx'
import { partAddress } from './policy-query.ts'

/** As many as a phone in a field fetches at once. */
const CLAUSES_ON_PAGE = 35

/** A clause among its neighbours, and the way to those before and after. */
export function ClausePage({
  pack,
  version,
  clause,
}: PolicyPageProps & { readonly clause: string }) {
  const place = pack.clauses.findIndex((one) => one.id === clause)
  const page = Math.max(0, Math.floor(place / CLAUSES_ON_PAGE))
  const step = (to: number) => {
    const [first, last] = [pageOf(pack.clauses, to)[0], pageOf(pack.clauses, to).at(-1)]
    if (!first || !last) return undefined
    return {
      href: partAddress({ version, clause: first.id }),
      label: `Clauses ${clauseNumber(first.id)} to ${clauseNumber(last.id)}`,
    }
  }
  return (
    <>
      <Section title="Every clause" id="clauses">
        {place < 0 ? <p>This policy has no clause of that number. These are its first.</p> : null}
        <ClauseList clauses={pageOf(pack.clauses, page)} />
      </Section>
      <Pagination landmarkLabel="Clauses" previous={step(page - 1)} next={step(page + 1)} />
    </>
  )
}

interface FoundProps extends PolicyPageProps {
  readonly results: readonly Clause[]
  readonly page: number
}

/** What a search found, page by page. */
export function FoundClauses({ results, sought: q, version, page }: FoundProps) {
  const pages = Math.ceil(results.length / CLAUSES_ON_PAGE)
  const shown = Math.min(page, pages)
  const step = (to: number) =>
    to >= 1 && to <= pages
      ? { href: partAddress({ version, q, page: to }), label: `Page ${to} of ${pages}` }
      : undefined
  return (
    <>
      <Section title="What was found">
        <ClauseList clauses={pageOf(results, shown - 1)} />
      </Section>
      {pages > 1 ? (
        <Pagination landmarkLabel="Found" previous={step(shown - 1)} next={step(shown + 1)} />
      ) : null}
    </>
  )
}

function pageOf(clauses: readonly Clause[], page: number): readonly Clause[] {
  if (page < 0) return []
  return clauses.slice(page * CLAUSES_ON_PAGE, (page + 1) * CLAUSES_ON_PAGE)
}
