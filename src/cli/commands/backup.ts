import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Manifest, makeBackup, openAddresses } from '../../runtime/index.ts'
import { CommandError } from '../command-error.ts'
import type { Answer, CliContext, Register } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { readPassphrase } from '../passphrase.ts'
import { productVersion } from '../product-version.ts'

const HELP = `
The app may run meanwhile. The file holds personal data of pupils and staff: keep it locked with a
passphrase or on an encrypted disk. Without --with-keys the keys must be kept apart (they are in
the folder "keys" of the data folder); whoever has both can write history.

Examples:
  gatepost backup /backups/monday.tar.gz
  gatepost backup /backups/monday.gatepost --passphrase-file /root/backup-passphrase
  gatepost backup /backups/all.gatepost --with-keys --passphrase-file /root/backup-passphrase`

interface Options {
  readonly withKeys?: boolean
  readonly passphraseFile?: string
}

/** `gatepost backup`: one file with everything that must be kept. */
export const register: Register = (program, context) => {
  program
    .command('backup <file>')
    .summary('write everything that must be kept into one file')
    .description('Write the database and the pictures, as they are at this moment, into one file.')
    .option('--with-keys', 'put the keys in as well')
    .option('--passphrase-file <path>', 'lock the file with the words in this file')
    .addHelpText('after', HELP)
    .action(context.answer((file: string, options: Options) => backUp(context, file, options)))
}

async function backUp(context: CliContext, file: string, options: Options): Promise<Answer> {
  const target = resolve(file)
  await assertFree(target)
  const passphrase = await readPassphrase(options.passphraseFile)
  const { dataFolder } = context.config()
  const addresses = await openAddresses(context.config(), context.log())
  try {
    const manifest = await makeBackup({
      ownerUrl: addresses.owner,
      dataFolder,
      target,
      withKeys: options.withKeys === true,
      passphrase,
      madeBy: productVersion(),
      now: new Date(),
    })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const json = {
      file: target,
      rows,
      pictures: picturesIn(manifest),
      locked: passphrase !== undefined,
    }
    return { exitCode: 0, json, text: say(manifest, json) }
  } finally {
    await addresses.release()
  }
}

async function assertFree(target: string): Promise<void> {
  const there = await stat(target).catch(() => undefined)
  if (!there) return
  throw new CommandError(EXIT.usage, `${target} is there already. Give another name, or move it.`)
}

function picturesIn(manifest: Manifest): number {
  return manifest.parts.filter((part) => part.path.startsWith('media/')).length
}

function say(
  manifest: Manifest,
  { file, rows, pictures, locked }: Record<string, unknown>,
): string {
  const keys = manifest.withKeys
    ? 'The keys are in it.'
    : 'The keys are not in it: keep the folder "keys" of the data folder somewhere else.'
  const lock = locked ? 'It is locked with your passphrase.' : 'It is not locked.'
  return `${file} holds ${rows} records and ${pictures} pictures. ${keys} ${lock}`
}
