import { type CoverageRow, coverage } from '../../policy/index.ts'
import type { Answer, Register } from '../context.ts'
import { packNamed, shippedPacks } from '../packs.ts'

const HELP = `
Examples:
  gatepost coverage                     how many clauses of each policy are carried out
  gatepost coverage --pack maesteg      clause by clause
  gatepost coverage --json              one object for each clause, with code and tests`

/** `gatepost coverage`: what the software does about each clause. */
export const register: Register = (program, context) => {
  program
    .command('coverage')
    .summary('show which clauses are carried out')
    .description(
      'Show for every clause its control, whether that is built, and the reason where it has none.',
    )
    .option('--pack <id>', 'one policy only, clause by clause')
    .addHelpText('after', HELP)
    .action(
      context.answer(async (options: { pack?: string }): Promise<Answer> => {
        const rows = coverage(options.pack ? [packNamed(options.pack)] : shippedPacks())
        const text = options.pack ? rows.map(clauseLine).join('\n') : totals(rows)
        return { exitCode: 0, json: rows, text }
      }),
    )
}

function clauseLine(row: CoverageRow): string {
  const does = row.status === 'none' ? row.reason : row.controls.join(', ')
  return `${row.status.padEnd(8)} ${row.clause.padEnd(22)} ${does}`
}

function totals(rows: readonly CoverageRow[]): string {
  const packs = [...new Set(rows.map((row) => row.pack))]
  const count = (pack: string | undefined, status?: CoverageRow['status']) =>
    rows.filter((row) => (!pack || row.pack === pack) && (!status || row.status === status)).length
  const line = (name: string, pack?: string) =>
    [
      name.padEnd(12),
      ...(['built', 'planned', 'none'] as const).map((status) =>
        String(count(pack, status)).padStart(8),
      ),
      String(count(pack)).padStart(8),
    ].join('')
  const head = [
    'policy'.padEnd(12),
    ...['built', 'planned', 'none', 'clauses'].map((word) => word.padStart(8)),
  ]
  return [head.join(''), ...packs.map((pack) => line(pack, pack)), line('all')].join('\n')
}
