import { readFile } from 'node:fs/promises'
import { makeSealingKey } from '../../domain/sealing/index.ts'
import { resealAccounts } from '../../domain/sending/index.ts'
import { claimDataFolder, keyFiles, writeKeys } from '../../runtime/index.ts'
import type { Answer, CliContext, Register } from '../context.ts'

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

/** Both keys are in the file until the last account is sealed anew, so that a kill in between loses none. */
async function newKey(context: CliContext): Promise<Answer> {
  const { dataFolder } = context.config()
  const release = await claimDataFolder(dataFolder)
  try {
    const old = await readFile(keyFiles(dataFolder).accounts, 'utf8').catch(() => '')
    const key = makeSealingKey()
    await writeKeys(keyFiles(dataFolder).accounts, key + old)
    const { installation } = await context.open()
    const { database, accountKeys } = installation
    let [resealed, lost] = [0, 0]
    for (const trustId of await database.allTrusts()) {
      const done = await database.write(trustId, (db) =>
        resealAccounts(db, accountKeys, installation.now()),
      )
      resealed += done.resealed
      lost += done.lost
    }
    await writeKeys(keyFiles(dataFolder).accounts, key)
    return { exitCode: 0, json: { resealed, lost }, text: words(resealed, lost) }
  } finally {
    await release()
  }
}

function words(resealed: number, lost: number): string {
  const done = `Sealed anew: ${resealed}. The old key is forgotten.`
  return lost === 0
    ? done
    : `${done}\nOpened by no key: ${lost}. Join these accounts again under Settings, Accounts on networks.`
}
