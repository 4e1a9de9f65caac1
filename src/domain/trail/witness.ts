import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../../db/open-database.ts'
import { TRAIL_BOOKS } from '../../vocabulary/trail-actions.ts'
import type { BookOfTrust } from './book.ts'
import { latestHead, type WitnessedTrail } from './latest-head.ts'
import { readWitnessText, type WitnessedHead } from './witnessed-head.ts'

/** Keeps the latest signed head of each book of each trust outside the database. */
export interface Witness {
  /** The trust's trail may have grown. Returns at once; the files are written soon after. */
  note(trustId: string): void
  /** Resolves when everything noted so far is written. */
  settled(): Promise<void>
}

export interface WitnessOptions {
  /** The data folder; the files lie in its folder `trail`. */
  readonly dataFolder: string
  readonly database: Pick<Database, 'read'>
  /** The trail does not hold what was witnessed, or a file could not be written. */
  readonly onFault: (fault: { readonly trustId: string; readonly error: Error }) => void
}

/** The trail in the database is not the one that was witnessed. The file is left as it is. */
export class WitnessError extends Error {
  override name = 'WitnessError'
}

/**
 * Keep a witness. Truncating a table and its signatures leaves no mark inside the database, so the
 * head is kept beside it. A head that does not contain the witnessed one never replaces it. Notes that
 * come while a file is being written are written together; a lock in the database puts processes in
 * line, so that the highest head stays.
 */
export function createWitness(options: WitnessOptions): Witness {
  const noted = new Set<string>()
  let running: Promise<void> | undefined

  async function writeNoted(): Promise<void> {
    while (noted.size > 0) {
      const [trustId = ''] = noted
      noted.delete(trustId)
      await witnessTrust(options, trustId)
    }
    running = undefined
  }

  return {
    note(trustId) {
      noted.add(trustId)
      running ??= writeNoted()
    },
    settled: async () => running,
  }
}

/** Where the witness of a book lies. */
export function witnessFile(dataFolder: string, { trustId, book }: BookOfTrust): string {
  const name = book === 'school' ? trustId : `${trustId}.${book}`
  return join(dataFolder, 'trail', `${name}.json`)
}

/** The witness of a book; undefined when there is none yet or its file holds none. */
export async function readWitness(
  dataFolder: string,
  of: BookOfTrust,
): Promise<WitnessedHead | undefined> {
  try {
    return readWitnessText(await readFile(witnessFile(dataFolder, of), 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Put the witness of a book aside, because the database was set back on purpose: after a restore it ends
 * earlier. The old file is kept beside the new one.
 * @returns where it lies now; undefined when there was none
 */
export async function setWitnessAside(
  dataFolder: string,
  of: BookOfTrust,
  now: Date,
): Promise<string | undefined> {
  const file = witnessFile(dataFolder, of)
  const aside = file.replace(/\.json$/, `.until-${now.toISOString().replaceAll(':', '')}.json`)
  try {
    await rename(file, aside)
    return aside
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Both books, each told of by itself: a fault in one leaves the other witnessed. */
async function witnessTrust(options: WitnessOptions, trustId: string): Promise<void> {
  for (const book of TRAIL_BOOKS) {
    try {
      await witnessBook(options, { trustId, book })
    } catch (reason) {
      const error = reason instanceof Error ? reason : new Error(String(reason))
      options.onFault({ trustId, error })
    }
  }
}

async function witnessBook({ dataFolder, database }: WitnessOptions, of: BookOfTrust) {
  await database.read(of.trustId, async (db) => {
    const trail = await latestHead(db, of, () => readWitness(dataFolder, of))
    if (!trail) return
    assertGrown(trail)
    if (trail.head.seq <= (trail.witness?.seq ?? 0)) return
    await writeWhole(witnessFile(dataFolder, of), `${JSON.stringify(trail.head, null, 2)}\n`)
  })
}

function assertGrown({ head, witness, hashAtWitness }: WitnessedTrail): void {
  if (!witness || hashAtWitness === witness.hash) return
  const where = head.book === 'safeguarding' ? 'In the safeguarding book: entry' : 'Entry'
  throw new WitnessError(
    hashAtWitness === undefined
      ? `${where} ${witness.seq} was witnessed and is gone; the trail ends at ${head.seq}. Run "gatepost trail verify --live".`
      : `${where} ${witness.seq} is not the one that was witnessed. Run "gatepost trail verify --live".`,
  )
}

/** The file is whole or as it was before, also after a power cut. */
async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}
