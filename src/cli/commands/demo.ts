import type { Answer, Register } from '../context.ts'

const HELP = `
Only an empty installation is filled; one with a trust in it is left as it is.

Examples:
  gatepost demo                            fill it, and print who can sign in
  GATEPOST_DATA=/tmp/try gatepost demo     in a data folder of its own
  gatepost serve --demo                    fill it and serve it`

/** `gatepost demo`: fill an empty installation with the made-up trust. */
export const register: Register = (program, context) => {
  program
    .command('demo')
    .summary('fill an empty installation with a made-up trust')
    .description('Build the made-up trust of five schools into an empty installation.')
    .addHelpText('after', HELP)
    .action(
      context.answer(async (): Promise<Answer> => {
        const { buildDemo, demoPassword } = await import('../../demo/index.ts')
        const { demoTable } = await import('../demo-table.ts')
        const { dataFolder } = context.config()
        const opened = await context.open({ prepare: true })
        const password = await demoPassword(dataFolder)
        const built = await buildDemo(opened.installation, password)
        if (built) {
          const { json, text } = demoTable(password)
          return { exitCode: 0, json: { built, ...json }, text }
        }
        return {
          exitCode: 1,
          json: { built },
          text: 'This installation has a trust already; it was left as it is.',
        }
      }),
    )
}
