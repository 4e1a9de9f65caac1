import type { ControlUses } from '../../../../domain/oversight/index.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import { CONTROLS, type CoverageRow, type Pack } from '../../../../policy/index.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Section } from '../../../components/section.tsx'
import { StatTile } from '../../../components/stat-tile.tsx'
import type { PageContext } from '../../../context.ts'
import { CheckFrame } from './check-frame.tsx'
import { ControlEntry } from './control-entry.tsx'
import { CoveredClauses } from './covered-clauses.tsx'

export interface CoveragePageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly pack: Pack
  readonly rows: readonly CoverageRow[]
  readonly uses: ReadonlyMap<string, ControlUses>
  /** Which page of the clauses; undefined for the controls. */
  readonly page: number | undefined
}

/** Clause → control → built or planned → when last used and how often → tests. */
export function CoveragePage(props: CoveragePageProps) {
  const { c, school, pack, page } = props
  return (
    <CheckFrame
      c={c}
      school={school}
      page="coverage"
      part={page ? 'Clause by clause' : undefined}
      width="reading"
      lead={
        page
          ? 'Each clause in the order of the document, with what carries it out.'
          : `What Gatepost does because of the ${pack.clauses.length} clauses in force, whether it is built, and how often it was used here in the last twelve months.`
      }
    >
      {page ? <CoveredClauses {...props} page={page} /> : <Controls {...props} />}
    </CheckFrame>
  )
}

function Controls({ pack, rows, uses }: CoveragePageProps) {
  const needed = CONTROLS.filter((control) =>
    pack.clauses.some((clause) => clause.controls.includes(control.id)),
  )
  const built = needed.filter((control) => control.status === 'built')
  const planned = needed.filter((control) => control.status === 'planned')
  const count = (status: CoverageRow['status']) =>
    rows.filter((row) => row.status === status).length
  if (rows.length === 0) {
    return (
      <EmptyState picture="glass" title="No clauses">
        <p>The policy in force has no clauses yet.</p>
      </EmptyState>
    )
  }
  return (
    <>
      <div class="gp-grid gp-grid--stats">
        <StatTile label="Clauses carried out" value={count('built')} tone="clear" />
        <StatTile label="Clauses planned" value={count('planned')} tone="review" />
        <StatTile label="Nothing to do" value={count('none')} note="with the reason given" />
      </div>
      <p>
        <a class="govuk-link" href="?page=1">
          Look clause by clause
        </a>
      </p>
      <Section
        title="Built"
        id="built"
        lead="Counts under five are not given, so that nobody can be recognised in them."
      >
        {built.map((control) => (
          <ControlEntry control={control} pack={pack} uses={uses.get(control.id)} />
        ))}
      </Section>
      {planned.length > 0 ? (
        <Section title="Planned" id="planned" lead="Not done yet, and shown so everywhere.">
          {planned.map((control) => (
            <ControlEntry control={control} pack={pack} uses={undefined} />
          ))}
        </Section>
      ) : null}
    </>
  )
}
