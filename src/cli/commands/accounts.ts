import { resealAccounts } from '../../domain/sending/index.ts'
import type { OpenedInstallation } from '../../main.ts'
import type { Answer, CliContext, Register } from '../context.ts'
import { withNewKey } from '../new-key.ts'

const HELP = `
For a key that somebody may have seen, or once in a while. Stop Gatepost first. What opens each account is
sealed anew with a new key, and the old key is forgotten. Backups made before hold the old key with what it
sealed, so they can still be restored; take the app password or the token back on the network as well where
somebody may have seen it.

Examples:
  gatepost accounts new-key`

/** `gatepost accounts …`: the key that seals what opens accounts on networks. */
export const register: Register = (program, context) => {
  const accounts = program
    .command('accounts')
    .summary('change the key that seals accounts on networks')
    .description('Look after the key with which accounts on networks are sealed.')
  accounts
    .command('new-key')
    .summary('seal every account with a new key')
    .description('Seal what opens each account with a new key, and forget the old one.')
    .addHelpText('after', HELP)
    .action(context.answer(() => newKey(context)))
}

async function newKey(context: CliContext): Promise<Answer> {
  const { resealed, lost } = await withNewKey(context, 'accounts', resealAll)
  return { exitCode: 0, json: { resealed, lost }, text: words(resealed, lost) }
}

/** What no key opens is lost to every key, so it keeps none. */
async function resealAll({ installation }: OpenedInstallation) {
  const { database, accountKeys, now } = installation
  let [resealed, lost] = [0, 0]
  for (const trustId of await database.allTrusts()) {
    const done = await database.write(trustId, (db) => resealAccounts(db, accountKeys, now()))
    resealed += done.resealed
    lost += done.lost
  }
  return { resealed, lost, left: 0 }
}

function words(resealed: number, lost: number): string {
  const done = `Sealed anew: ${resealed}. The old key is forgotten.`
  return lost === 0
    ? done
    : `${done}\nOpened by no key: ${lost}. Join these accounts again under Settings, Accounts on networks.`
}
