import { EmptyState } from '../../../components/empty-state.tsx'
import { paginate } from '../../../components/paginate.ts'
import { Pagination } from '../../../components/pagination.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults } from '../../../form.ts'
import { draftPath } from '../drafts/draft-at.ts'
import { DraftFrame } from '../drafts/draft-frame.tsx'
import type { BindingQuery } from './binding.tsx'
import type { BindingAt, BoundClause } from './binding-at.ts'
import { BindingSection } from './binding-section.tsx'
import { DocumentFacts } from './document-facts.tsx'

export interface BindingPageProps {
  readonly c: PageContext
  readonly binding: BindingAt
  readonly query: BindingQuery
  readonly faults: Faults
}

const ON_PAGE = 20

const FILTERS = [
  { show: 'unbound', label: 'Not yet bound', holds: (one: BoundClause) => one.unbound },
  {
    show: 'damaged',
    label: 'Damaged or missing',
    holds: (one: BoundClause) => one.clause.text !== 'readable',
  },
  { show: 'all', label: 'All', holds: () => true },
] as const

/** The clauses of a document beside its own words, with what each could be bound to. */
export function BindingPage({ c, binding, query, faults }: BindingPageProps) {
  const { at, clauses } = binding
  const left = clauses.filter((one) => one.unbound).length
  const filter = FILTERS.find((one) => one.show === query.show) ?? FILTERS[0]
  const shown = clauses.filter(filter.holds)
  const pages = Math.max(1, Math.ceil(shown.length / ON_PAGE))
  const page = Math.min(query.page, pages)
  const part = shown.slice((page - 1) * ON_PAGE, page * ON_PAGE)
  const here = draftPath(at.draft.draftId, '/binding')
  const steps = paginate({ page, pages, hrefOf: (nth) => `${here}?show=${query.show}&page=${nth}` })
  return (
    <DraftFrame c={c} at={at} page="Bind the clauses" errors={faults.page} width="wide">
      <Left left={left} of={clauses.length} />
      <DocumentFacts binding={binding} />
      <nav class="gp-binding__filters" aria-label="Which clauses are shown">
        {FILTERS.map(({ show, label, holds }) => (
          <a
            class="gp-binding__filter"
            href={`${here}?show=${show}`}
            aria-current={show === query.show ? 'true' : undefined}
          >
            {label} ({clauses.filter(holds).length})
          </a>
        ))}
      </nav>
      {part.length === 0 ? <Nothing show={query.show} /> : null}
      {sectionsOf(part).map(({ heading, clauses: inSection }) => (
        <BindingSection
          binding={binding}
          query={{ ...query, page }}
          heading={heading}
          clauses={inSection}
        />
      ))}
      {steps ? <Pagination {...steps} landmarkLabel="Pages of clauses" /> : null}
    </DraftFrame>
  )
}

function Left({ left, of }: { readonly left: number; readonly of: number }) {
  const done = of - left
  return (
    <div class="gp-binding__left">
      <p id="binding-left">
        {left === 0 ? (
          <strong>Every clause is bound.</strong>
        ) : (
          <>
            <strong>{left} left to bind</strong>, {done} of {of} done
          </>
        )}
      </p>
      <progress class="gp-binding__bar" max={of} value={done} aria-labelledby="binding-left" />
    </div>
  )
}

function Nothing({ show }: Pick<BindingQuery, 'show'>) {
  if (show === 'damaged') {
    return (
      <EmptyState picture="glass" title="Nothing is damaged or missing">
        <p>Every passage of the document could be read.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState picture="frames" title="Every clause is bound">
      <p>Look through what the draft answers, then go on with it.</p>
    </EmptyState>
  )
}

function sectionsOf(clauses: readonly BoundClause[]) {
  const sections: { heading: string; clauses: BoundClause[] }[] = []
  for (const one of clauses) {
    const last = sections.at(-1)
    if (last?.heading === one.clause.section) last.clauses.push(one)
    else sections.push({ heading: one.clause.section, clauses: [one] })
  }
  return sections
}
