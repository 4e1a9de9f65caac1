import {
  type Clause,
  CONTROLS,
  type CoverageRow,
  coverage,
  findControl,
  type Pack,
} from '../../src/policy/index.ts'
import { code, page, table } from './markdown.ts'

const STATUSES = ['built', 'planned', 'none'] as const

/** What becomes of every clause of every policy, with the totals first. */
export function coverageDocument(packs: readonly Pack[]): string {
  const rows = coverage(packs, CONTROLS)
  return page('Clauses and what carries them out', 'packs/ and src/policy/controls/', [
    'A clause is *built* only where every control it needs is built; *planned* claims nothing; *none* gives its reason.',
    '## Totals',
    totals(packs, rows),
    '## Controls',
    controls(packs),
    ...packs.flatMap((pack) => [`## ${pack.school} (${pack.id})`, clauses(pack, rows)]),
  ])
}

function totals(packs: readonly Pack[], rows: readonly CoverageRow[]): string {
  const line = (name: string, own: readonly CoverageRow[]) => [
    name,
    ...STATUSES.map((status) => String(own.filter((row) => row.status === status).length)),
    String(own.length),
  ]
  return table(
    ['Policy', ...STATUSES, 'clauses'],
    [
      ...packs.map((pack) =>
        line(
          pack.id,
          rows.filter((row) => row.pack === pack.id),
        ),
      ),
      line('all', rows),
    ],
  )
}

function controls(packs: readonly Pack[]): string {
  const count = (id: string) =>
    packs.flatMap((pack) => pack.clauses).filter((clause) => clause.controls.includes(id)).length
  return table(
    ['Control', 'Status', 'Clauses', 'What it does', 'Code', 'Tests'],
    CONTROLS.map((control) => [
      code(control.id),
      control.status,
      String(count(control.id)),
      control.does,
      control.code.map(code).join(', '),
      control.tests.map(code).join(', '),
    ]),
  )
}

function clauses(pack: Pack, rows: readonly CoverageRow[]): string {
  const byClause = new Map(rows.map((row) => [row.clause, row]))
  return table(
    ['Clause', 'What it asks', 'Control', 'Status'],
    pack.clauses.map((clause) => clauseRow(clause, byClause.get(clause.id))),
  )
}

function clauseRow(clause: Clause, row: CoverageRow | undefined): string[] {
  if (!row) throw new Error(`There is no coverage for ${clause.id}.`)
  const number = clause.id.slice(clause.id.indexOf(':') + 1)
  if (row.status === 'none') return [number, clause.wording, row.reason ?? '', 'none']
  const names = row.controls.map((id) => findControl(id)?.title ?? id)
  return [number, clause.wording, names.join(', '), row.status]
}
