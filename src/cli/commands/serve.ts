import { once } from 'node:events'
import type { Answer, Register } from '../context.ts'

const HELP = `
Settings come from the environment; .env.example lists them all.

Examples:
  gatepost serve                                  on http://localhost:4780
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
    .addHelpText('after', HELP)
    .action(
      context.answer(async (): Promise<Answer> => {
        const { serve } = await import('../../main.ts')
        const told = toldToStop()
        const running = await serve({ config: context.config(), log: context.log() })
        context.say({ address: running.address }, `Gatepost is at ${running.address}`)
        await told
        await running.stop()
        return { exitCode: 0, json: { stopped: true }, text: 'Gatepost has stopped.' }
      }),
    )
}

async function toldToStop(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  // A second Ctrl-C must end it at once, which is the system's own way.
  process.removeAllListeners('SIGINT')
  process.removeAllListeners('SIGTERM')
}
