import type { Database } from '../../db/open-database.ts'
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
  /** The whole trail as lines of text. */
  exportLines(trustId: string, now: Date): AsyncGenerator<string, void>
  /** Check the trail against its signatures and the witness. One check of a trust runs at a time. */
  check(trustId: string, now: Date): Promise<TrailReport>
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
  const exportLines = (trustId: string, now: Date) => exportTrail(database, trustId, { key, now })

  async function run(trustId: string, now: Date): Promise<TrailReport> {
    // Read first: entries that come meanwhile are then in the export and not missing from it.
    const witnessed = await readWitness(dataFolder, trustId)
    const lines = withoutEnds(exportLines(trustId, now))
    return verifyTrail(lines, { publicKey: key.publicKey, witness: witnessed })
  }

  return {
    publicKey: publicKeyText(key.publicKey),
    vouch: (value) => signValue(value, key),
    note: witness.note,
    settled: witness.settled,
    exportLines,
    check(trustId, now) {
      const under = running.get(trustId)
      if (under) return under
      const check = run(trustId, now).finally(() => running.delete(trustId))
      running.set(trustId, check)
      return check
    },
  }
}

async function* withoutEnds(lines: AsyncIterable<string>): AsyncGenerator<string, void> {
  for await (const line of lines) yield line.slice(0, -1)
}
