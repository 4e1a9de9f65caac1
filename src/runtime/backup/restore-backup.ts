import pg from 'pg'
import { migrate } from '../../db/migrate.ts'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { setWitnessAside } from '../../domain/trail/index.ts'
import { TRAIL_BOOKS } from '../../vocabulary/trail-actions.ts'
import type { Addresses } from '../addresses.ts'
import { openLoader } from './load-tables.ts'
import { type Manifest, tableOf } from './manifest.ts'
import { ArchiveError, type ArchiveOptions, archiveFiles, verifyArchive } from './read-archive.ts'
import { sendNothingTwice } from './send-nothing-twice.ts'
import { holdsRows, stageDatabase } from './staged-database.ts'
import { holdsPictures, type StagedFiles, stageFiles } from './staged-files.ts'
import { bytesOf } from './tar.ts'

export interface RestoreOptions extends ArchiveOptions {
  readonly addresses: Addresses
  readonly dataFolder: string
  /** Replace what is there. */
  readonly force: boolean
  readonly now: Date
}

/** The place to restore into is in use; nothing was changed. */
export class NotEmptyError extends Error {
  override name = 'NotEmptyError'
}

/**
 * Put a backup in the place of the database, the pictures and (when it holds them) the keys.
 * Everything is verified first, then built beside what is there and swapped in at the very end,
 * so that a failure or a kill on the way leaves the old state. A backup of an older version is loaded
 * into the schema of that time, which is then brought up to this version.
 * @throws ArchiveError when the archive cannot be trusted; NotEmptyError without `force`
 */
export async function restoreBackup(options: RestoreOptions): Promise<Manifest> {
  const manifest = await verifyArchive(options)
  assertNotNewer(manifest)
  if (!options.force) await assertEmpty(options)
  const database = await stageDatabase(options.addresses)
  const files = await stageFiles(options.dataFolder)
  try {
    await migrate(database.ownerUrl, manifest.schemaNumber)
    await loadEverything(options, { manifest, files, ownerUrl: database.ownerUrl })
    await migrate(database.ownerUrl)
    await sendNothingTwice(database.ownerUrl, options.now)
    await database.putInPlace()
    await files.putInPlace()
    await setWitnessesAside(options)
    return manifest
  } finally {
    await database.discard()
    await files.discard()
  }
}

/** The trail was set back on purpose, so what witnessed its later entries no longer bears on it. */
async function setWitnessesAside({ addresses, dataFolder, now }: RestoreOptions): Promise<void> {
  const client = new pg.Client({ connectionString: addresses.owner })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      'select trust_id as id from gatepost.trusts',
    )
    for (const { id: trustId } of rows) {
      for (const book of TRAIL_BOOKS) await setWitnessAside(dataFolder, { trustId, book }, now)
    }
  } finally {
    await client.end()
  }
}

function assertNotNewer({ schemaNumber, madeBy }: Manifest): void {
  if (schemaNumber <= MIGRATIONS.length) return
  throw new ArchiveError(
    `This backup was made by a newer Gatepost (${madeBy}). Install that version, then restore.`,
  )
}

async function assertEmpty({ addresses, dataFolder }: RestoreOptions): Promise<void> {
  const inUse = (await holdsRows(addresses))
    ? 'The database'
    : (await holdsPictures(dataFolder)) && 'The picture store'
  if (!inUse) return
  throw new NotEmptyError(
    `${inUse} in use by ${dataFolder} is not empty. Restore into a new data folder (GATEPOST_DATA), or add --force to replace everything that is there.`,
  )
}

interface Places {
  readonly manifest: Manifest
  readonly files: StagedFiles
  readonly ownerUrl: string
}

async function loadEverything(archive: ArchiveOptions, places: Places): Promise<void> {
  const loader = await openLoader(places.ownerUrl)
  try {
    for await (const file of archiveFiles(archive)) {
      const table = tableOf(file.path)
      if (table === undefined) await places.files.keep(file)
      else await loader.load(table, { path: file.path, bytes: await bytesOf(file) })
    }
    await loader.finish()
  } catch (error) {
    await loader.abandon()
    throw error
  }
}
