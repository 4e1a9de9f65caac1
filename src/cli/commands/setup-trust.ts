import { makeSetUpLink } from '../../domain/people/index.ts'
import { foundTrust, foundTrustForm, listTrusts } from '../../domain/schools/index.ts'
import { CommandError } from '../command-error.ts'
import type { Answer, CliContext, Register } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { checked, linkWords } from '../setting-up.ts'

const HELP = `
A school of its own is a trust of one. The link is shown once, works once, and for three days.

Examples:
  gatepost setup trust "Larkfield Trust" --slug larkfield --admin "Robin Teasel" --email robin@larkfield.example`

interface Options {
  readonly slug: string
  readonly admin: string
  readonly email: string
}

/** `gatepost setup trust`: a trust, and a link with which its administrator sets a password. */
export const register: Register = (setup, context) => {
  setup
    .command('trust')
    .argument('<name>', 'the name of the trust, or of the school that is on its own')
    .summary('set up a trust with its first administrator')
    .description('Set up a trust with its first administrator.')
    .requiredOption('--slug <short-name>', 'its short name, for commands and addresses')
    .requiredOption('--admin <name>', 'who sets everything else up')
    .requiredOption('--email <address>', 'with which they sign in')
    .addHelpText('after', HELP)
    .action(context.answer((name: string, options: Options) => setUpTrust(context, name, options)))
}

async function setUpTrust(context: CliContext, name: string, options: Options): Promise<Answer> {
  const { slug, admin, email } = options
  const trust = checked(foundTrustForm, { name, slug, administrator: { name: admin, email } })
  const { installation } = await context.open({ prepare: true })
  const { database, origin } = installation
  if ((await listTrusts(database)).some((one) => one.slug === trust.slug)) {
    throw new CommandError(EXIT.usage, `There is a trust called "${trust.slug}" here already.`)
  }
  const now = installation.now()
  const { trustId } = await foundTrust(database, trust, now)
  const command = { trustId, email: trust.administrator.email }
  const made = await database.write(trustId, (db) => makeSetUpLink(db, command, now))
  if (!made.ok) throw new CommandError(EXIT.internal, made.message)
  const link = `${origin}/set-password/${made.token}`
  return {
    exitCode: 0,
    json: { trust: trust.slug, link, expiresAt: made.expiresAt },
    text: `${trust.name} is set up.\n${linkWords(trust.administrator.email, link, made.expiresAt)}\nNext: gatepost setup school --help`,
  }
}
