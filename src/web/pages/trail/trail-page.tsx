import type { TrailPage as Page, PastCheck } from '../../../domain/oversight/index.ts'
import { schoolsWhere } from '../../../domain/people/index.ts'
import { TRAIL_SUBJECTS } from '../../../vocabulary/trail-actions.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { Select } from '../../components/select.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { CheckPanel } from './check-panel.tsx'
import { EntryList } from './entry-list.tsx'
import { type TrailQuery, trailAddress } from './query.ts'

interface TrailPageProps {
  readonly c: PageContext
  readonly query: TrailQuery
  readonly page: Page
  readonly check: PastCheck | undefined
}

/** The trail in words, with its filter, its check and the way to older entries. */
export function TrailPage({ c, query, page, check }: TrailPageProps) {
  const { before, ...filter } = query
  const filtered = Object.values(filter).some((value) => value !== undefined)
  return (
    <Frame
      c={c}
      title="Trail"
      heading="Trail"
      lead="What was done, by whom and when. Nothing here can be changed; looking at it is an entry too."
    >
      <CheckPanel check={check} whole={page.whole} />
      <Filter c={c} query={query} />
      {page.lines.length === 0 ? (
        <EmptyState
          picture="glass"
          title="No entries here"
          action={filtered || before ? <a href="/trail">Show all of them</a> : undefined}
        >
          <p>
            {filtered
              ? 'Nothing that was done matches what you asked for.'
              : 'Entries appear here as soon as somebody does something.'}
          </p>
        </EmptyState>
      ) : (
        <EntryList
          lines={page.lines}
          nameOf={(line) => `Entry ${line.seq}`}
          moreAbout={({ subject }) =>
            query.about === subject
              ? undefined
              : { href: trailAddress({ about: subject }), text: 'Everything about it' }
          }
        />
      )}
      {before || page.older ? (
        <Pagination
          landmarkLabel="Entries by time"
          previous={
            before
              ? { href: trailAddress(filter), text: 'Newest', label: 'Back to the beginning' }
              : undefined
          }
          next={
            page.older
              ? { href: trailAddress({ ...filter, before: page.older }), text: 'Older entries' }
              : undefined
          }
        />
      ) : null}
    </Frame>
  )
}

interface FilterProps {
  readonly c: PageContext
  readonly query: TrailQuery
}

function Filter({ c, query }: FilterProps) {
  const where = schoolsWhere(c.var.actor, 'trail.read')
  const schools = c.var.workplace.schools.filter(
    (school) => where === 'all' || where.includes(school.schoolId),
  )
  if (query.about) {
    return (
      <p class="govuk-body">
        Only entries about one thing are shown.{' '}
        <a class="govuk-link" href="/trail">
          Show all of them
        </a>
      </p>
    )
  }
  return (
    <form class="gp-filter" method="get" action="/trail">
      {schools.length > 1 ? (
        <Select
          name="school"
          label="School"
          value={query.school ?? ''}
          items={[
            { value: '', text: where === 'all' ? 'The whole trust' : 'All of mine' },
            ...schools.map((school) => ({ value: school.schoolId, text: school.name })),
          ]}
        />
      ) : null}
      <Select
        name="kind"
        label="About"
        value={query.kind ?? ''}
        items={[
          { value: '', text: 'Anything' },
          ...TRAIL_SUBJECTS.map((subject) => ({ value: subject.code, text: subject.label })),
        ]}
      />
      <Button kind="secondary">Show</Button>
    </form>
  )
}
