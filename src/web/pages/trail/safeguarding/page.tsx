import type {
  SafeguardingPage as Page,
  SafeguardingCheck,
  UnnumberedLine,
} from '../../../../domain/oversight/index.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import type { PageContext } from '../../../context.ts'
import { Frame } from '../../../frame.tsx'
import { EntryList, type MoreAbout } from '../entry-list.tsx'
import { SafeguardingPanel } from './panel.tsx'
import { SAFEGUARDING_TRAIL, type SafeguardingQuery, safeguardingAddress } from './query.ts'

interface SafeguardingTrailPageProps {
  readonly c: PageContext
  readonly query: SafeguardingQuery
  readonly page: Page
  readonly check: SafeguardingCheck | undefined
}

/** What was done about the matters that this person may know of; entries have times and no numbers. */
export function SafeguardingTrailPage({ c, query, page, check }: SafeguardingTrailPageProps) {
  return (
    <Frame
      c={c}
      title="Safeguarding trail"
      heading="Safeguarding trail"
      lead="What was done about the confidential matters that you may know of, by whom and when. It is not part of the trail that others read. Looking at it is an entry too."
      breadcrumbs={[{ text: 'Trail', href: '/trail' }, { text: 'Safeguarding' }]}
    >
      <SafeguardingPanel check={check} />
      {query.matter ? (
        <p class="govuk-body">
          Only entries about one matter are shown.{' '}
          <a class="govuk-link" href={SAFEGUARDING_TRAIL.href}>
            Show all of them
          </a>
        </p>
      ) : null}
      {page.lines.length === 0 ? (
        <Nothing filtered={query.matter !== undefined || query.before !== undefined} />
      ) : (
        <EntryList
          lines={page.lines}
          nameOf={() => 'Exactly'}
          moreAbout={(line) => moreAbout(line, query)}
        />
      )}
      <Pager query={query} older={page.older} />
    </Frame>
  )
}

interface PagerProps {
  readonly query: SafeguardingQuery
  readonly older: string | undefined
}

function Pager({ query, older }: PagerProps) {
  const { before, ...filter } = query
  if (!before && !older) return null
  const newest = {
    href: safeguardingAddress(filter),
    text: 'Newest',
    label: 'Back to the beginning',
  }
  const next = older
    ? { href: safeguardingAddress({ ...filter, before: older }), text: 'Older entries' }
    : undefined
  return (
    <Pagination
      landmarkLabel="Entries by time"
      previous={before ? newest : undefined}
      next={next}
    />
  )
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  return (
    <EmptyState
      picture="glass"
      title="No entries here"
      action={filtered ? <a href={SAFEGUARDING_TRAIL.href}>Show all of them</a> : undefined}
    >
      <p>
        {filtered
          ? 'Nothing that you may know of matches what you asked for.'
          : 'Entries appear here as soon as something is done about a concern or a case.'}
      </p>
    </EmptyState>
  )
}

/** To everything about the matter of an entry, unless it is shown already. */
function moreAbout(line: UnnumberedLine, query: SafeguardingQuery): MoreAbout | undefined {
  const named = line.facts.find(([name]) => name === 'matter')?.[1]
  const [noun = '', id = ''] = line.subject.split(':')
  const matter = named ?? (noun === 'trail' ? undefined : id)
  if (matter === undefined || matter === query.matter) return undefined
  return { href: safeguardingAddress({ matter }), text: 'Everything about this matter' }
}
