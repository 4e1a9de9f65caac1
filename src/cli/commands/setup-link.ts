import { makeSetUpLink } from '../../domain/people/index.ts'
import { CommandError } from '../command-error.ts'
import type { Answer, CliContext, Register } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { linkWords, trustCalled } from '../setting-up.ts'

const HELP = `
For the first administrator whose link ran out, and for the last one who lost their password: everybody
else gets a link from an administrator under Settings. A link made before stops working; the trail
says that one was made here.

Examples:
  gatepost setup link robin@larkfield.example --trust larkfield`

/** `gatepost setup link`: a one-time link to set a password, made by whoever runs the machine. */
export const register: Register = (setup, context) => {
  setup
    .command('link')
    .argument('<email>', 'whose link it is')
    .summary('make a one-time link to set a password')
    .description('Make a one-time link with which somebody on record sets their password.')
    .requiredOption('--trust <short-name>', 'the trust they belong to')
    .addHelpText('after', HELP)
    .action(
      context.answer((email: string, options: { readonly trust: string }) =>
        makeLink(context, email, options.trust),
      ),
    )
}

async function makeLink(context: CliContext, email: string, slug: string): Promise<Answer> {
  const { installation } = await context.open()
  const { trustId } = await trustCalled(installation, slug)
  const made = await installation.database.write(trustId, (db) =>
    makeSetUpLink(db, { trustId, email }, installation.now()),
  )
  if (!made.ok) throw new CommandError(EXIT.usage, made.message)
  const link = `${installation.origin}/set-password/${made.token}`
  return {
    exitCode: 0,
    json: { link, expiresAt: made.expiresAt },
    text: linkWords(email, link, made.expiresAt),
  }
}
