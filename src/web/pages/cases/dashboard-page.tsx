import type { CaseCounts, CaseRow } from '../../../domain/cases/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { countInFigures, countInWords } from '../../../vocabulary/counted-to.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { Section } from '../../components/section.tsx'
import { StatTile } from '../../components/stat-tile.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { routeLabel } from './labels.ts'

interface DashboardPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  /** Of those in hand; left out among the closed ones. */
  readonly counts: CaseCounts | undefined
  readonly rows: readonly CaseRow[]
  readonly closed: boolean
  /** What is asked for to see the page before and after this one, where there is one. */
  readonly beside: { readonly newer: string | undefined; readonly older: string | undefined }
}

export function DashboardPage(props: DashboardPageProps) {
  const { c, school, counts, rows, closed, beside } = props
  const here = `/schools/${school.slug}/cases`
  return (
    <Frame
      c={c}
      title="Cases"
      heading="Cases"
      caption={school.name}
      lead="Only what you may know of. That you looked stands in the trail."
    >
      <ButtonGroup>
        <Button href={`${here}/new`}>Open a case</Button>
        <Button href={`${here}/low-level`} kind="secondary">
          Low-level concerns
        </Button>
      </ButtonGroup>
      {counts ? <Counts counts={counts} /> : null}
      <Section title={closed ? 'Closed cases' : 'Cases in hand'}>
        {rows.length > 0 ? (
          <ListRows rows={rows.map((row) => rowOf(row, here, c.var.now))} />
        ) : (
          <EmptyState picture="shield" title={closed ? 'No case is closed' : 'No case is in hand'}>
            <p>
              A case is opened here, or from a concern. If you expected one, it may be that you are
              not to know of it.
            </p>
          </EmptyState>
        )}
        <Pages beside={beside} here={here} />
      </Section>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={closed ? here : `${here}?closed=yes`}>
            {closed ? 'Cases in hand' : 'Closed cases'}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`${here}/emergency`}>
            Open a case in an emergency, with its code
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/schools/${school.slug}/transfers`}>
            Safeguarding files for other schools
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`${here}/report`}>
            Abuse of staff: figures for the board
          </a>
        </li>
      </ul>
    </Frame>
  )
}

function Counts({ counts }: { readonly counts: CaseCounts }) {
  const { overdue, clocks, toTriage, open, tasks } = counts
  return (
    <div class="gp-tiles">
      <StatTile
        label="Officer to contact"
        value={countInFigures(clocks)}
        note={overdue > 0 ? `${countInWords(overdue)} overdue` : 'none overdue'}
        icon="clock"
        tone={overdue > 0 ? 'block' : clocks > 0 ? 'review' : 'plain'}
      />
      <StatTile
        label="To triage"
        value={countInFigures(toTriage)}
        icon="inbox"
        tone={toTriage > 0 ? 'review' : 'plain'}
      />
      <StatTile label="Open" value={countInFigures(open)} icon="shield" />
      <StatTile
        label="Tasks due"
        value={countInFigures(tasks)}
        icon="check"
        tone={tasks > 0 ? 'review' : 'plain'}
      />
    </div>
  )
}

function rowOf(row: CaseRow, here: string, now: Date) {
  return {
    title: row.title ? `${row.reference}: ${row.title}` : row.reference,
    href: `${here}/${row.caseId}`,
    meta: (
      <>
        {row.route ? routeLabel(row.route) : 'Not triaged yet'}, opened{' '}
        <TimeText at={row.openedAt} show="day" />
        {row.handlerName ? `, with ${row.handlerName}` : ''}
      </>
    ),
    side: <StateTag row={row} now={now} />,
  }
}

function StateTag({ row, now }: { readonly row: CaseRow; readonly now: Date }) {
  if (row.stage === 'closed') return <Tag colour="grey">Closed</Tag>
  if (row.stage === 'triage') return <Tag colour="yellow">To triage</Tag>
  if (!row.officerDueAt) return <Tag colour="turquoise">Open</Tag>
  const over = row.officerDueAt <= now
  return (
    <Tag colour={over ? 'red' : 'purple'}>
      {over ? 'Officer overdue' : 'Officer by'} {over ? null : <TimeText at={row.officerDueAt} />}
    </Tag>
  )
}

function Pages(props: Pick<DashboardPageProps, 'beside'> & { readonly here: string }) {
  const { newer, older } = props.beside
  if (!newer && !older) return null
  return (
    <Pagination
      landmarkLabel="Pages of cases"
      previous={newer ? { href: `${props.here}?${newer}`, text: 'Newer' } : undefined}
      next={older ? { href: `${props.here}?${older}`, text: 'Older' } : undefined}
    />
  )
}
