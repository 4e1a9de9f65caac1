import { createHash } from 'node:crypto'
import type { Facts } from '../../src/domain/trail/canonical.ts'
import { GENESIS, hashEntry, type TrailEntry } from '../../src/domain/trail/entry.ts'
import {
  closingFacts,
  type ExportCheckpoint,
  type ExportLine,
  headerFacts,
  lineText,
  TRAIL_FORMAT,
} from '../../src/domain/trail/export-lines.ts'
import {
  publicKeyText,
  type SigningKey,
  signHead,
  signValue,
} from '../../src/domain/trail/signing-key.ts'

export const SAMPLE_TRUST = '0a000000-0000-4000-8000-00000000000a'

/** What differs from entry to entry of a made-up trail. */
export interface SampleEntry {
  readonly action: string
  readonly facts: Facts
  /** Whether a transaction ends here; the last one always does. */
  readonly sealed: boolean
}

export const AT = '2026-11-20T09:00:00.000Z'

/** Chain entries as the app does. */
export function chainOf(entries: readonly Omit<SampleEntry, 'sealed'>[]): TrailEntry[] {
  const chained: TrailEntry[] = []
  for (const [index, { action, facts }] of entries.entries()) {
    const entry = {
      seq: index + 1,
      at: AT,
      actor: 'person:0b000000-0000-4000-8000-00000000000b',
      action,
      schoolId: index % 3 === 0 ? null : '0c000000-0000-4000-8000-00000000000c',
      subject: `post:${index}`,
      facts,
      previousHash: chained.at(-1)?.hash ?? GENESIS,
    }
    chained.push({ ...entry, hash: hashEntry(SAMPLE_TRUST, entry) })
  }
  return chained
}

/** Sign a head as the app does at the end of a transaction. */
export function sealOf(
  entry: Pick<TrailEntry, 'seq' | 'hash'>,
  previous: number,
  key: SigningKey,
): ExportCheckpoint {
  const head = { trustId: SAMPLE_TRUST, seq: entry.seq, hash: entry.hash, at: AT }
  const { seq, hash, at } = head
  return { seq, hash, at, keyId: key.id, signature: signHead(head, key), previous }
}

/** Entries and signatures in the order of an export. */
export function recordsOf(entries: readonly SampleEntry[], key: SigningKey): ExportLine[] {
  let previous = 0
  return chainOf(entries).flatMap((entry, index): ExportLine[] => {
    const sealed = entries[index]?.sealed || index === entries.length - 1
    if (!sealed) return [{ entry }]
    const checkpoint = sealOf(entry, previous, key)
    previous = entry.seq
    return [{ entry }, { checkpoint }]
  })
}

/** A whole export around these records, properly opened and closed, as lines without line feeds. */
export function exportOf(records: readonly ExportLine[], key: SigningKey): string[] {
  const opening = {
    format: TRAIL_FORMAT,
    trustId: SAMPLE_TRUST,
    publicKey: publicKeyText(key.publicKey),
    madeAt: AT,
  } as const
  const header = { ...opening, signature: signValue(headerFacts(opening), key) }
  const lines = [{ header }, ...records].map(lineText)
  const entries = records.flatMap((line) => ('entry' in line ? [line.entry] : []))
  const closing = {
    entries: entries.length,
    checkpoints: records.length - entries.length,
    lastSeq: entries.at(-1)?.seq ?? 0,
    lastHash: entries.at(-1)?.hash ?? GENESIS,
    headSeq: entries.at(-1)?.seq ?? 0,
    sha256: createHash('sha256')
      .update(lines.map((line) => `${line}\n`).join(''))
      .digest('hex'),
  }
  const signature = signValue(closingFacts(SAMPLE_TRUST, closing), key)
  return [...lines, lineText({ closing: { ...closing, signature } })]
}
