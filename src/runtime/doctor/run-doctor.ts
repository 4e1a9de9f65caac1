import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '../../config.ts'
import type { Log } from '../../log.ts'
import { openAddresses } from '../addresses.ts'
import { broken, type Check, well } from './check.ts'
import { checkClock, checkMigrated, checkTenancy } from './database-checks.ts'
import { checkEyes, type EyesTried } from './eyes-check.ts'
import { checkLooks } from './looks-check.ts'
import { checkDataFolder, checkDiskSpace, checkKeys, checkRuntime } from './machine-checks.ts'
import { checkMail, type MailTried } from './mail-check.ts'
import { checkTrails } from './trail-check.ts'

export interface DoctorOptions {
  readonly config: Config
  readonly log: Log
  readonly now: () => Date
  /** Looks at a plain picture; see `PhotoEyes.tryOut`. */
  readonly tryEyes: () => Promise<EyesTried>
  /** Connects to the mail server, where one is set; see `Mailer.tryOut`. */
  readonly tryMail: () => Promise<MailTried>
}

/** Look at everything an installation needs. Changes nothing. */
export async function runDoctor(options: DoctorOptions): Promise<Check[]> {
  const { dataFolder } = options.config
  return [
    checkRuntime(process.versions.node),
    await checkDataFolder(dataFolder),
    await checkDiskSpace(dataFolder),
    await checkKeys(dataFolder),
    ...(await checkDatabase(options)),
    checkEyes(await options.tryEyes()),
    checkMail(await options.tryMail()),
  ]
}

async function checkDatabase(options: DoctorOptions): Promise<Check[]> {
  const { config, log } = options
  if (config.databaseUrl === undefined && !(await isMade(config.dataFolder))) {
    return [
      broken(
        'database',
        'There is no database yet.',
        'Run "gatepost migrate" or "gatepost serve".',
      ),
    ]
  }
  try {
    const addresses = await openAddresses(config, log)
    return await checkInside(addresses.app, options).finally(addresses.release)
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return [broken('database', `It cannot be opened: ${words}`, MEND_DATABASE)]
  }
}

const MEND_DATABASE =
  'When it says that a database or role is missing, run "gatepost migrate". Otherwise see that DATABASE_URL (when set) is right and that its server runs.'

async function checkInside(appUrl: string, { config, now }: DoctorOptions): Promise<Check[]> {
  const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const migrated = await checkMigrated(client)
    return [
      well('database', 'Answers.'),
      migrated,
      await checkTenancy(client),
      await checkClock(client, now),
      ...(migrated.health === 'well'
        ? [await checkLooks(client), await checkTrails(appUrl, config.dataFolder)]
        : []),
    ]
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function isMade(dataFolder: string): Promise<boolean> {
  return lstat(join(dataFolder, 'database')).then(
    () => true,
    () => false,
  )
}
