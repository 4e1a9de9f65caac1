import { Command, CommanderError } from 'commander'
import { register as accounts } from './commands/accounts.ts'
import { register as backup } from './commands/backup.ts'
import { register as cases } from './commands/cases.ts'
import { register as check } from './commands/check.ts'
import { register as compare } from './commands/compare.ts'
import { register as coverage } from './commands/coverage.ts'
import { register as demo } from './commands/demo.ts'
import { register as doctor } from './commands/doctor.ts'
import { register as importLearners } from './commands/import-learners.ts'
import { register as lint } from './commands/lint.ts'
import { register as migrate } from './commands/migrate.ts'
import { register as packsValidate } from './commands/packs-validate.ts'
import { register as restore } from './commands/restore.ts'
import { register as serve } from './commands/serve.ts'
import { register as setup } from './commands/setup.ts'
import { register as trail } from './commands/trail.ts'
import type { Register } from './context.ts'
import { EXIT } from './exit-codes.ts'
import { productVersion } from './product-version.ts'
import { makeContext, type Output } from './run-command.ts'

/** Every command, in the order in which the help shows them. */
const COMMANDS: readonly Register[] = [
  serve,
  setup,
  demo,
  migrate,
  doctor,
  importLearners,
  backup,
  restore,
  trail,
  accounts,
  cases,
  check,
  compare,
  coverage,
  lint,
  packsValidate,
]

const ABOUT = `Gatepost runs a school's social media policy.

Every command takes --json for programs, and ends with
  0 all is well   1 something was found   2 a firm no
  64 or more: the command could not do its work (the words say why).`

/**
 * Every command with its help; nothing is opened or read until one of them runs.
 * @param environment what the settings are read from
 */
export function buildProgram(
  environment: Readonly<Record<string, string | undefined>>,
  output: Output,
): Command {
  const program = new Command('gatepost')
    .description(ABOUT)
    .version(productVersion())
    .option('--json', 'print the answer as JSON')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: output.out, writeErr: output.err })
    .showHelpAfterError('Run "gatepost --help" or "gatepost <command> --help" to see how.')
    .exitOverride()
  const context = makeContext(program, environment, output)
  for (const register of COMMANDS) register(program, context)
  return program
}

/**
 * Run one command line.
 * @param args the words after the program's name
 */
export async function runCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  output: Output,
): Promise<void> {
  try {
    await buildProgram(environment, output).parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    output.exit(error.exitCode === 0 ? EXIT.ok : EXIT.usage)
  }
}
