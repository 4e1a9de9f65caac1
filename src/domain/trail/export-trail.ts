import { createHash } from 'node:crypto'
import type { Database } from '../../db/open-database.ts'
import { type BookOfTrust, bookName } from './book.ts'
import { GENESIS, type TrailEntry } from './entry.ts'
import {
  closingFacts,
  type ExportCheckpoint,
  type ExportLine,
  headerFacts,
  lineText,
  TRAIL_FORMAT,
} from './export-lines.ts'
import { publicKeyText, type SigningKey, signValue } from './signing-key.ts'
import { checkpointsBetween, entriesBetween, type TrailEnd, trailEnd } from './stored-trail.ts'

/** Rows read at a time. Each batch is a short transaction: a slow reader holds nothing open. */
const BATCH = 2_000

/**
 * A whole book of a trust as lines of text, each with its line feed, as it stood when the first
 * was asked for. Memory stays the same however long the trail is. Nothing is judged here: what the
 * tables hold is written out, and `verifyTrail` says what it is worth.
 */
export async function* exportTrail(
  database: Pick<Database, 'read'>,
  of: BookOfTrust,
  options: { readonly key: SigningKey; readonly now: Date },
): AsyncGenerator<string, void> {
  const { key, now } = options
  const end = await database.read(of.trustId, (db) => trailEnd(db, of))
  const digest = createHash('sha256')
  const tally = { entries: 0, checkpoints: 0, lastSeq: 0, lastHash: GENESIS }
  const write = (line: ExportLine): string => {
    const text = `${lineText(line)}\n`
    digest.update(text)
    return text
  }
  const opening = {
    format: TRAIL_FORMAT,
    ...bookName(of),
    publicKey: publicKeyText(key.publicKey),
    madeAt: now.toISOString(),
  } as const
  yield write({ header: { ...opening, signature: signValue(headerFacts(opening), key) } })
  for await (const line of recordsOf(database, of, end)) {
    if ('entry' in line) {
      tally.entries += 1
      tally.lastSeq = line.entry.seq
      tally.lastHash = line.entry.hash
    } else tally.checkpoints += 1
    yield write(line)
  }
  const closing = { ...tally, headSeq: end.headSeq, sha256: digest.digest('hex') }
  const signature = signValue(closingFacts(of, closing), key)
  yield `${lineText({ closing: { ...closing, signature } })}\n`
}

type TrailRecord = { readonly entry: TrailEntry } | { readonly checkpoint: ExportCheckpoint }

/** Entries in order, each signature after the entry that it was given for. */
async function* recordsOf(
  database: Pick<Database, 'read'>,
  of: BookOfTrust,
  end: TrailEnd,
): AsyncGenerator<TrailRecord, void> {
  const entries = inBatches(end.lastSeq, (span) =>
    database.read(of.trustId, (db) => entriesBetween(db, of, span)),
  )
  const signed = inBatches(end.lastCheckpoint, (span) =>
    database.read(of.trustId, (db) => checkpointsBetween(db, of, span)),
  )
  let previous = 0
  let checkpoint = await signed.next()
  let entry = await entries.next()
  while (!entry.done || !checkpoint.done) {
    if (!entry.done && (checkpoint.done || entry.value.seq <= checkpoint.value.seq)) {
      yield { entry: entry.value }
      entry = await entries.next()
    } else if (!checkpoint.done) {
      yield { checkpoint: { ...checkpoint.value, previous } }
      previous = checkpoint.value.seq
      checkpoint = await signed.next()
    }
  }
}

/** Rows by their numbers, read a batch at a time. */
async function* inBatches<Row extends { readonly seq: number }>(
  upTo: number,
  read: (span: { after: number; upTo: number; limit: number }) => Promise<Row[]>,
): AsyncGenerator<Row, void> {
  // Whoever edits the table by hand is not bound to numbers above nought.
  let after = Number.MIN_SAFE_INTEGER
  while (after < upTo) {
    const rows = await read({ after, upTo, limit: BATCH })
    yield* rows
    after = rows.at(-1)?.seq ?? upTo
  }
}
