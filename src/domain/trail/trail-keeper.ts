import type { Database } from '../../db/open-database.ts'
import type { BookOfTrust } from './book.ts'
import { exportTrail } from './export-trail.ts'
import { publicKeyText, type SigningKey, signValue } from './signing-key.ts'
import type { TrailReport } from './verify/report.ts'
import { verifyTrail } from './verify/verify-trail.ts'
import { createWitness, readWitness, type WitnessOptions } from './witness.ts'

/** The trail as it is handed out and checked, with the key and the witness kept outside the database. */
export interface TrailKeeper {
  /** SPKI PEM text, for whoever checks an export elsewhere. */
  readonly publicKey: string
  /** Sign a value with the trail's key, such as what a certificate says. @returns base64 */
  vouch(value: unknown): string
  /** To be called after every commit. */
  note(trustId: string): void
  /** A whole book as lines of text. */
  exportLines(of: BookOfTrust, now: Date): AsyncGenerator<string, void>
  /** Check a book against its signatures and its witness. One check of a book runs at a time. */
  check(of: BookOfTrust, now: Date): Promise<TrailReport>
  /** Resolves when the witness is written. */
  settled(): Promise<void>
}

export interface TrailKeeperOptions extends WitnessOptions {
  readonly database: Pick<Database, 'read'>
  readonly key: SigningKey
}

export function createTrailKeeper(options: TrailKeeperOptions): TrailKeeper {
  const { database, key, dataFolder } = options
  const witness = createWitness(options)
  const running = new Map<string, Promise<TrailReport>>()
  const exportLines = (of: BookOfTrust, now: Date) => exportTrail(database, of, { key, now })

  async function run(of: BookOfTrust, now: Date): Promise<TrailReport> {
    // Read first: entries that come meanwhile are then in the export and not missing from it.
    const witnessed = await readWitness(dataFolder, of)
    const lines = withoutEnds(exportLines(of, now))
    return verifyTrail(lines, { publicKey: key.publicKey, witness: witnessed })
  }

  return {
    publicKey: publicKeyText(key.publicKey),
    vouch: (value) => signValue(value, key),
    note: witness.note,
    settled: witness.settled,
    exportLines,
    check(of, now) {
      const name = `${of.trustId} ${of.book}`
      const under = running.get(name)
      if (under) return under
      const check = run(of, now).finally(() => running.delete(name))
      running.set(name, check)
      return check
    },
  }
}

async function* withoutEnds(lines: AsyncIterable<string>): AsyncGenerator<string, void> {
  for await (const line of lines) yield line.slice(0, -1)
}
