import { InvalidArgumentError } from 'commander'
import { londonDate } from '../../domain/london-time.ts'
import {
  clauseNumber,
  LINT_SEVERITIES,
  type LintFinding,
  lint,
  type Pack,
  shippedFacts,
} from '../../policy/index.ts'
import type { Answer, Register } from '../context.ts'
import { packNamed, shippedPacks } from '../packs.ts'

const HELP = `
Ends with 1 when something has to be mended now: unlawful or unsafe as it is written.

Examples:
  gatepost lint                       the policies that came with Gatepost
  gatepost lint --pack maesteg        one of them
  gatepost lint --pack ./our-policy   a policy in a folder of your own
  gatepost lint --json                one object for each policy, with every finding`

/** `gatepost lint`: the faults of a policy, each with a mend. */
export const register: Register = (program, context) => {
  program
    .command('lint')
    .summary('find the faults of a policy')
    .description(
      'Find contradictions, dead references, leftovers, names, outdated law and what software must not carry out, each with a mend.',
    )
    .option('--pack <id or folder>', 'one policy only')
    .option('--on <date>', 'look as on this day (2026-11-20); today when left out', isoDay)
    .addHelpText('after', HELP)
    .action(
      context.answer(async (options: { pack?: string; on?: string }): Promise<Answer> => {
        const today = options.on ?? londonDate(new Date())
        const packs = options.pack ? [packNamed(options.pack)] : shippedPacks()
        const looked = packs.map((pack) => ({ pack, findings: lint(pack, shippedFacts(), today) }))
        const grave = looked.some(({ findings }) =>
          findings.some((one) => one.severity === 'grave'),
        )
        return {
          exitCode: grave ? 1 : 0,
          json: looked.map(({ pack, findings }) => ({ pack: pack.id, on: today, findings })),
          text: looked.map(({ pack, findings }) => toText(pack, findings)).join('\n\n'),
        }
      }),
    )
}

function isoDay(value: string): string {
  const day = new Date(`${value}T00:00:00Z`)
  if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) && value.length === 10) {
    return value
  }
  throw new InvalidArgumentError('Write a day as 2026-11-20.')
}

function toText(pack: Pack, findings: readonly LintFinding[]): string {
  if (findings.length === 0) return `${pack.id}: nothing to mend.`
  const parts = LINT_SEVERITIES.flatMap(({ code, label, means }) => {
    const own = findings.filter((one) => one.severity === code)
    if (own.length === 0) return []
    return [`  ${label} (${own.length}): ${means}`, ...own.map(lines)]
  })
  return [`${pack.id}:`, ...parts].join('\n')
}

function lines({ clauses, says, mend, runs }: LintFinding): string {
  const where = clauses.length > 0 ? `${clauses.map(clauseNumber).join(', ')}: ` : ''
  return [
    `  - ${where}${says}`,
    ...(runs ? [`    Until then: ${runs}`] : []),
    `    Mend: ${mend}`,
  ].join('\n')
}
