import { once } from 'node:events'
import type { Installation } from '../../installation.ts'
import type { Answer, CliContext, Register } from '../context.ts'

const HELP = `
Settings come from the environment; .env.example lists them all.

Examples:
  gatepost serve                                  on http://localhost:4780
  gatepost serve --demo                           with a made-up trust of five schools
  PORT=8080 gatepost serve                        on another port
  GATEPOST_DATA=/srv/gatepost gatepost serve      with its data elsewhere
  HOST=0.0.0.0 GATEPOST_ORIGIN=https://gatepost.school.example gatepost serve`

/** `gatepost serve`: run the web app and its jobs until told to stop. */
export const register: Register = (program, context) => {
  program
    .command('serve')
    .summary('run the web app')
    .description(
      'Run the web app and its jobs until Ctrl-C. Makes the database the first time and brings it up to date.',
    )
    .option('--demo', 'fill an empty installation with the made-up trust to look round in')
    .addHelpText('after', HELP)
    .action(
      context.answer(async (options: { readonly demo?: boolean }): Promise<Answer> => {
        const { serve } = await import('../../main.ts')
        const told = toldToStop()
        const config = context.config()
        const running = await serve({
          config,
          log: context.log(),
          beforeVisitors: (opened) => (options.demo ? openDemo : greet)(opened, context),
        })
        context.say({ address: running.address }, `Gatepost is at ${running.address}`)
        await told
        await running.stop()
        return { exitCode: 0, json: { stopped: true }, text: 'Gatepost has stopped.' }
      }),
    )
}

/** An empty installation says how it is filled. */
async function greet(installation: Installation, context: CliContext): Promise<void> {
  if ((await installation.database.allTrusts()).length > 0) return
  const text = 'There is no trust here yet. Set yours up: gatepost setup --help'
  context.say({ trusts: 0 }, text)
}

/** Build the demo the first time; say each time who can sign in. */
async function openDemo(installation: Installation, context: CliContext): Promise<void> {
  const { demoPassword, buildDemo } = await import('../../demo/index.ts')
  const { demoTable } = await import('../demo-table.ts')
  const password = await demoPassword(context.config().dataFolder)
  await buildDemo(installation, password)
  const people = demoTable(password)
  context.say(people.json, people.text)
}

async function toldToStop(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  // A second Ctrl-C must end it at once, which is the system's own way.
  process.removeAllListeners('SIGINT')
  process.removeAllListeners('SIGTERM')
}
