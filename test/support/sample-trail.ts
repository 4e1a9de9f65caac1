import { createHash } from 'node:crypto'
import { type BookOfTrust, bookName } from '../../src/domain/trail/book.ts'
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
import type { TrailBook } from '../../src/vocabulary/trail-actions.ts'

export const SAMPLE_TRUST = '0a000000-0000-4000-8000-00000000000a'

/** What differs from entry to entry of a made-up trail. */
export interface SampleEntry {
  readonly action: string
  readonly facts: Facts
  /** Whether a transaction ends here; the last one always does. */
  readonly sealed: boolean
}

/** Made-up trails of one book, written as the app writes them. */
export interface SampleBook {
  readonly of: BookOfTrust
  /** Chain entries. */
  chainOf(entries: readonly Omit<SampleEntry, 'sealed'>[]): TrailEntry[]
  /** Sign a head as at the end of a transaction. */
  sealOf(
    entry: Pick<TrailEntry, 'seq' | 'hash'>,
    previous: number,
    key: SigningKey,
  ): ExportCheckpoint
  /** Entries and signatures in the order of an export. */
  recordsOf(entries: readonly SampleEntry[], key: SigningKey): ExportLine[]
  /** A whole export around these records, properly opened and closed, as lines without line feeds. */
  exportOf(records: readonly ExportLine[], key: SigningKey): string[]
}

export function sampleBook(book: TrailBook): SampleBook {
  const of = { trustId: SAMPLE_TRUST, book }
  return {
    of,
    chainOf: (entries) => chainOf(of, entries),
    sealOf: (entry, previous, key) => sealOf(of, { entry, previous, key }),
    recordsOf: (entries, key) => recordsOf(of, entries, key),
    exportOf: (records, key) => exportOf(of, records, key),
  }
}

export const AT = '2026-11-20T09:00:00.000Z'

function chainOf(of: BookOfTrust, entries: readonly Omit<SampleEntry, 'sealed'>[]): TrailEntry[] {
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
    chained.push({ ...entry, hash: hashEntry(of, entry) })
  }
  return chained
}

interface Sealed {
  readonly entry: Pick<TrailEntry, 'seq' | 'hash'>
  readonly previous: number
  readonly key: SigningKey
}

function sealOf(of: BookOfTrust, { entry, previous, key }: Sealed): ExportCheckpoint {
  const head = { ...bookName(of), seq: entry.seq, hash: entry.hash, at: AT }
  const { seq, hash, at } = head
  return { seq, hash, at, keyId: key.id, signature: signHead(head, key), previous }
}

function recordsOf(
  of: BookOfTrust,
  entries: readonly SampleEntry[],
  key: SigningKey,
): ExportLine[] {
  let previous = 0
  return chainOf(of, entries).flatMap((entry, index): ExportLine[] => {
    const sealed = entries[index]?.sealed || index === entries.length - 1
    if (!sealed) return [{ entry }]
    const checkpoint = sealOf(of, { entry, previous, key })
    previous = entry.seq
    return [{ entry }, { checkpoint }]
  })
}

function exportOf(of: BookOfTrust, records: readonly ExportLine[], key: SigningKey): string[] {
  const opening = {
    format: TRAIL_FORMAT,
    ...bookName(of),
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
  const signature = signValue(closingFacts(of, closing), key)
  return [...lines, lineText({ closing: { ...closing, signature } })]
}
