import { openAddresses, openKeys, prepareDatabase } from '../../runtime/index.ts'
import type { Answer, Register } from '../context.ts'

const HELP = `
Run it after an update, before the app starts; "gatepost serve" does it by itself.

Examples:
  gatepost migrate                 bring the built-in database up to date
  DATABASE_URL=postgres://postgres:secret@db/gatepost gatepost migrate`

/** `gatepost migrate`: bring the database up to this version. */
export const register: Register = (program, context) => {
  program
    .command('migrate')
    .summary('bring the database up to this version')
    .description(
      'Make the database and the keys when there are none, and bring them up to this version.',
    )
    .addHelpText('after', HELP)
    .action(
      context.answer(async (): Promise<Answer> => {
        const addresses = await openAddresses(context.config(), context.log())
        try {
          const ran = await prepareDatabase(addresses)
          await openKeys(context.config().dataFolder)
          return { exitCode: 0, json: { migrations: ran }, text: say(ran) }
        } finally {
          await addresses.release()
        }
      }),
    )
}

function say(ran: readonly string[]): string {
  if (ran.length === 0) return 'The database is up to date. Nothing was changed.'
  return `The database is up to date now. Steps taken: ${ran.join(', ')}.`
}
