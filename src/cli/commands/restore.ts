import {
  claimDataFolder,
  type Manifest,
  openAddresses,
  restoreBackup,
} from '../../runtime/index.ts'
import type { Answer, CliContext, Register } from '../context.ts'
import { readPassphrase } from '../passphrase.ts'

const HELP = `
Every part is checked before anything is changed. The app must be stopped. A database or picture
store that holds something is refused unless --force is given, which replaces it. A backup of an
older version is brought up to date; one of a newer version is refused.

Examples:
  GATEPOST_DATA=/srv/gatepost gatepost restore /backups/monday.tar.gz
  gatepost restore /backups/monday.gatepost --passphrase-file /root/backup-passphrase
  gatepost restore /backups/monday.tar.gz --force       replace what is there`

interface Options {
  readonly force?: boolean
  readonly passphraseFile?: string
}

/** `gatepost restore`: put a backup in place. */
export const register: Register = (program, context) => {
  program
    .command('restore <file>')
    .summary('put a backup in place')
    .description('Check a backup from end to end, then put it into an empty installation.')
    .option('--force', 'replace what is there')
    .option('--passphrase-file <path>', 'open a locked backup with the words in this file')
    .addHelpText('after', HELP)
    .action(context.answer((file: string, options: Options) => restore(context, file, options)))
}

async function restore(context: CliContext, file: string, options: Options): Promise<Answer> {
  const passphrase = await readPassphrase(options.passphraseFile)
  const { dataFolder } = context.config()
  const release = await claimDataFolder(dataFolder)
  try {
    const addresses = await openAddresses(context.config(), context.log())
    const manifest = await restoreBackup({
      file,
      passphrase,
      addresses,
      dataFolder,
      force: options.force === true,
      now: new Date(),
    }).finally(addresses.release)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const json = { madeAt: manifest.madeAt, rows, withKeys: manifest.withKeys, dataFolder }
    return { exitCode: 0, json, text: say(manifest, { rows, dataFolder }) }
  } finally {
    await release()
  }
}

function say(
  manifest: Manifest,
  { rows, dataFolder }: { rows: number; dataFolder: string },
): string {
  const done = `The backup of ${manifest.madeAt} is in place: ${rows} records.`
  if (manifest.withKeys) return `${done} Start with "gatepost serve".`
  return `${done} It holds no keys: put your copy of them into ${dataFolder}/keys before you start, or the trail's signatures cannot be continued under the old key.`
}
