import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  applyImport,
  discardImport,
  type ImportReport,
  importRows,
  openRegisterFile,
  startImport,
  suggestMapping,
} from '../../domain/learners/index.ts'
import { londonDate } from '../../domain/london-time.ts'
import { type Actor, actorOfEmail } from '../../domain/people/index.ts'
import { sweepAfter } from '../../domain/withdrawal/index.ts'
import type { Installation } from '../../installation.ts'
import { CommandError } from '../command-error.ts'
import type { Answer, CliContext, Register } from '../context.ts'
import { EXIT } from '../exit-codes.ts'

const HELP = `
Without --apply nothing is changed: it says what would be, row by row where something is wrong.
It is done on behalf of a person of the school who may keep the register; the trail names them.

Examples:
  gatepost import learners register.csv --school glan-brithyll --as beti.carrow@glan-brithyll.example
  gatepost import learners register.csv --school glan-brithyll --as beti.carrow@glan-brithyll.example --apply

Ends with 0 when every row can be taken, 1 when some rows wait or stay out.`

interface Options {
  readonly school: string
  readonly as: string
  readonly apply?: boolean
}

/** `gatepost import learners`: the register from a CSV file, dry run first. */
export const register: Register = (program, context) => {
  const importing = program.command('import').summary('bring data in').description('Bring data in.')
  importing
    .command('learners')
    .argument('<file>', 'the CSV file, as the school’s own system exports it')
    .summary('import the register of a school')
    .description(
      'Import the register of a school from a CSV file; a dry run unless --apply is given.',
    )
    .requiredOption('--school <slug>', 'the school’s short name')
    .requiredOption('--as <email>', 'on whose behalf')
    .option('--apply', 'apply it')
    .addHelpText('after', HELP)
    .action(
      context.answer((file: string, options: Options) => importLearners(context, file, options)),
    )
}

async function importLearners(
  context: CliContext,
  file: string,
  options: Options,
): Promise<Answer> {
  const bytes = await readFile(file).catch(() => {
    throw new CommandError(EXIT.missingInput, `${file} cannot be read.`)
  })
  const opened = openRegisterFile(bytes)
  if (opened.kind === 'refused') {
    throw new CommandError(EXIT.badData, `${opened.reason} ${opened.mend}`)
  }
  const { installation } = await context.open()
  const { actor, schoolId } = await onBehalf(installation, options)
  const now = installation.now()
  const command = {
    schoolId,
    fileName: basename(file),
    bytes,
    mapping: suggestMapping(opened.columns).mapping,
  }
  const { database } = installation
  const started = await database.write(actor.trustId, (db) => startImport(db, actor, command, now))
  if (!started.ok) throw new CommandError(EXIT.badData, started.message)
  const { importId, report } = started
  const problems = await rowsInQuestion(installation, actor, importId)
  const done = await database.write(actor.trustId, async (db) => {
    if (!options.apply) return discardImport(db, actor, { importId }, now)
    const applied = await applyImport(db, actor, { importId }, now)
    return sweepAfter(db, `person:${actor.personId}`, applied, now)
  })
  if (!done.ok) throw new CommandError(EXIT.unavailable, done.message)
  return {
    exitCode: report.errors + report.questions > 0 ? 1 : 0,
    json: { applied: options.apply === true, report, problems },
    text: inWords(report, problems, options.apply === true),
  }
}

async function onBehalf(
  installation: Installation,
  options: Options,
): Promise<{ actor: Actor; schoolId: string }> {
  const school = await installation.database.schoolOfSlug(options.school)
  if (!school) throw new CommandError(EXIT.usage, `There is no school called "${options.school}".`)
  const today = londonDate(installation.now())
  const actor = await installation.database.read(school.trustId, (db) =>
    actorOfEmail(db, options.as, today),
  )
  if (!actor) throw new CommandError(EXIT.usage, `Nobody there has the address "${options.as}".`)
  return { actor, schoolId: school.schoolId }
}

interface Problem {
  readonly line: number
  readonly message: string
}

async function rowsInQuestion(
  installation: Installation,
  actor: Actor,
  importId: string,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const change of ['error', 'ask'] as const) {
    let after: number | undefined
    do {
      const page = await installation.database.read(actor.trustId, (db) =>
        importRows(db, importId, { change, after }),
      )
      for (const row of page.rows) {
        const messages = row.problems.map((problem) => `${problem.message} ${problem.mend}`)
        problems.push({
          line: row.line,
          message: [row.data.message, ...messages].filter(Boolean).join(' '),
        })
      }
      after = page.next
    } while (after !== undefined)
  }
  return problems
}

/** Faults that a terminal shows; a whole column may be wrong. */
const SHOWN = 50

function inWords(report: ImportReport, problems: readonly Problem[], applied: boolean): string {
  const lines = [
    applied ? 'Applied.' : 'A dry run: nothing was changed.',
    `${report.added} new, ${report.changed} changed, ${report.unchanged} unchanged, ${report.leavers} proposed as leavers.`,
    `${report.errors} rows stay out, ${report.questions} wait for an answer.`,
    ...problems.slice(0, SHOWN).map((problem) => `  line ${problem.line}: ${problem.message}`),
    ...(problems.length > SHOWN
      ? [`  and ${problems.length - SHOWN} more; --json lists them all`]
      : []),
  ]
  if (report.ignored.length > 0) {
    lines.push(`Not read: ${report.ignored.map((one) => one.column).join(', ')}.`)
  }
  return lines.join('\n')
}
