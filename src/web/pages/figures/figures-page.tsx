import type { Figures, Guarded, OpenFigures } from '../../../domain/oversight/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { Table, type TableCell } from '../../components/table.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { PERIODS, SCHOOLS_AT_ONCE } from './shown-at-once.ts'
import { countInWords } from './shown-count.ts'

interface FiguresPageProps {
  readonly c: PageContext
  readonly schools: readonly SchoolName[]
  readonly figures: Figures
  readonly months: number
  readonly page: number
  /** How many schools there are on all pages. */
  readonly all: number
}

interface Column {
  readonly title: string
  /** Not a number: a meter, a date. */
  readonly words?: true
  readonly of: (figures: OpenFigures, at: number) => TableCell
  readonly total?: TableCell
}

/** The figures, theme by theme: what is signed, how it is looked after, posts, and families’ noes. */
export function FiguresPage(props: FiguresPageProps) {
  const { c, figures, months, page, all } = props
  const to = (other: number) => ({ href: `/figures?months=${months}&page=${other}` })
  const guarded = (title: string, key: Guarded): Column => ({
    title,
    of: (_, at) => number(countInWords(figures.guarded[key].shown[at])),
    total: number(countInWords(figures.guarded[key].total)),
  })
  return (
    <Frame
      c={c}
      title="Figures"
      heading="How the policy is working"
      caption={c.var.workplace.trust}
      lead="Counts of people, and of what befell them, are not shown under five."
    >
      <form class="gp-filter" method="get" action="/figures">
        <Select
          name="months"
          label="Time"
          value={String(months)}
          items={PERIODS.map((one) => ({ value: String(one.months), text: one.label }))}
        />
        <Button kind="secondary">Show</Button>
      </form>
      <Theme {...props} title="Do people know it?" columns={SIGNING} />
      <Theme
        {...props}
        title="Is it looked after?"
        columns={[
          REVIEW,
          plain('Reviews open', (one) => one.openReviews),
          guarded('Questions asked', 'asked'),
          guarded('Answered', 'answered'),
          middle('days to an answer', (one) => one.medianDays),
        ]}
      />
      <Theme
        {...props}
        title="What goes out?"
        columns={[
          plain('Sent for approval', (one) => one.sent),
          guarded('Stopped by the checks', 'stopped'),
          guarded('Sent back or refused', 'sentBack'),
          plain('Published', (one) => one.published),
          middle('hours to a decision', (one) => one.medianHours),
        ]}
      />
      <Theme
        {...props}
        title="Is a family’s no kept?"
        columns={[
          guarded('A yes taken back', 'withdrawn'),
          guarded('Posts taken down or held', 'swept'),
          guarded('Taken down by hand in time', 'inTime'),
          guarded('Late', 'late'),
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`/figures.csv?months=${months}&page=${page}`}>
          The same as a spreadsheet
        </a>
      </p>
      {all > SCHOOLS_AT_ONCE ? (
        <Pagination
          landmarkLabel="Schools"
          previous={page > 1 ? to(page - 1) : undefined}
          next={all > page * SCHOOLS_AT_ONCE ? to(page + 1) : undefined}
        />
      ) : null}
    </Frame>
  )
}

const number = (text: TableCell['text']): TableCell => ({ text, numeric: true })

const plain = (title: string, of: (figures: OpenFigures) => number): Column => ({
  title,
  of: (figures) => number(new Intl.NumberFormat('en-GB').format(of(figures))),
})

const middle = (title: string, of: (figures: OpenFigures) => number | null): Column => ({
  title: `Typical ${title}`,
  of: (figures) => number(of(figures) ?? 'too few'),
})

const SIGNING: readonly Column[] = [
  {
    title: 'Signed',
    words: true,
    of: ({ bound, signed }) =>
      bound === 0
        ? { text: 'It binds nobody on record.' }
        : {
            text: (
              <span class="gp-read-so-far">
                <progress class="gp-meter" max={bound} value={signed} aria-hidden="true" />
                <span>{Math.round((signed / bound) * 100)} %</span>
              </span>
            ),
          },
  },
  plain('Bound by it', (one) => one.bound),
]

const REVIEW: Column = {
  title: 'Next review',
  words: true,
  of: ({ review }) => ({
    text: review?.by ? (
      <>
        <TimeText at={review.by} />
        {review.overdue ? <strong>, overdue</strong> : ''}
      </>
    ) : (
      'no date'
    ),
  }),
}

interface ThemeProps extends FiguresPageProps {
  readonly title: string
  readonly columns: readonly Column[]
}

/** One table: a school to a line, and all of them below where there are several. */
function Theme({ title, columns, schools, figures }: ThemeProps) {
  const rows = figures.schools.map((one, at) => [
    { text: schools[at]?.name ?? '' },
    ...columns.map((column) => column.of(one, at)),
  ])
  const totals = columns.some((column) => column.total) && schools.length > 1
  const all = [{ text: 'All' }, ...columns.map((column) => column.total ?? { text: '' })]
  return (
    <Section title={title}>
      <ScrollRegion label={title}>
        <Table
          firstCellIsHeader
          head={[
            { text: 'School' },
            ...columns.map(({ title, words }) => ({ text: title, numeric: !words })),
          ]}
          rows={totals ? [...rows, all] : rows}
        />
      </ScrollRegion>
    </Section>
  )
}
