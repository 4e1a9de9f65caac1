import { PhotoEyes } from '../../gate/photo/index.ts'
import { openMailer } from '../../mail/index.ts'
import { type Check, runDoctor } from '../../runtime/index.ts'
import type { Answer, Register } from '../context.ts'

const HELP = `
Ends with 0 when all is well, 1 when something wants a look, 2 when something is broken.

Examples:
  gatepost doctor                  look at this installation
  gatepost doctor --json           the same for a monitoring program`

/** `gatepost doctor`: look at everything an installation needs. */
export const register: Register = (program, context) => {
  program
    .command('doctor')
    .summary('check that this installation is sound')
    .description(
      'Check the runtime, the data folder, the disk, the keys, the database, its schema, its walls between trusts, the end of the trail, the clock, whether photos can be looked at, and whether the mail server answers. Changes nothing.',
    )
    .addHelpText('after', HELP)
    .action(
      context.answer(async (): Promise<Answer> => {
        const now = () => new Date()
        const eyes = new PhotoEyes()
        const tryEyes = () => eyes.tryOut()
        const config = context.config()
        const tryMail = async () => config.mail && openMailer(config.mail).tryOut()
        const options = { config, log: context.log(), now, tryEyes, tryMail }
        const checks = await runDoctor(options).finally(() => eyes.close())
        const exitCode = judge(checks)
        return { exitCode, json: { checks }, text: checks.map(say).join('\n') }
      }),
    )
}

function judge(checks: readonly Check[]): Answer['exitCode'] {
  if (checks.some((check) => check.health === 'broken')) return 2
  return checks.some((check) => check.health === 'warning') ? 1 : 0
}

const MARKS = { well: 'ok     ', warning: 'look   ', broken: 'BROKEN ' } as const

function say(check: Check): string {
  const line = `${MARKS[check.health]} ${check.name}: ${check.says}`
  return check.mend ? `${line}\n         ${check.mend}` : line
}
