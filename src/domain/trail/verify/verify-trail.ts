import type { KeyObject } from 'node:crypto'
import { bookName, bookNamed } from '../book.ts'
import type { ExportLine } from '../export-lines.ts'
import { isSignatureOf } from '../signing-key.ts'
import type { WitnessedHead } from '../witnessed-head.ts'
import { createBody } from './body.ts'
import { createTrailCheck } from './check-trail.ts'
import { collectFaults } from './fault.ts'
import { inBatches } from './in-batches.ts'
import { type OpenedExport, openExport } from './read-header.ts'
import { type ReadLine, readLine } from './read-line.ts'
import { nothingChecked, type TrailReport } from './report.ts'

export interface VerifyOptions {
  /** From a place that whoever made the file cannot reach. Without it the file's own key is used. */
  readonly publicKey?: KeyObject | undefined
  /** The head that was kept outside the database. */
  readonly witness?: WitnessedHead | undefined
  /** Is shown every record that can be read, in the order of the file, whether or not it is sound. */
  readonly onRecord?: ((record: ExportLine) => void) | undefined
}

/** Lines whose signatures are checked side by side. */
const BATCH = 256

/**
 * Check an exported trail, line by line, with nothing but the lines and a key. Memory stays the same
 * however long it is.
 * @param lines without their line feeds
 * @returns every fault with the entries that it concerns; never throws for what the lines hold
 */
export async function verifyTrail(
  lines: Iterable<string> | AsyncIterable<string>,
  options: VerifyOptions = {},
): Promise<TrailReport> {
  const faults = collectFaults()
  const batches = inBatches(lines, BATCH)
  const [first, ...rest] = (await batches.next()).value ?? []
  const keyGiven = options.publicKey !== undefined
  const opened = await openExport(first, options.publicKey, faults)
  if (first === undefined || !opened) return nothingChecked(faults, keyGiven)
  options.onRecord?.({ header: opened.header })

  const { witness } = options
  const check = await createTrailCheck({ opened, witness, keyGiven, faults })
  const body = createBody(first, faults)
  const take = async (texts: readonly string[]) => {
    const lines = texts.map(readLine)
    const genuine = await Promise.all(lines.map((line) => isGenuine(line, opened)))
    for (const [index, line] of lines.entries()) {
      const number = body.take(texts[index] ?? '', line)
      if (!line.ok) continue
      options.onRecord?.(line.line)
      check.take(line.line, number, genuine[index] === true)
    }
  }
  await take(rest)
  for await (const texts of batches) await take(texts)
  return check.finish(body.closing, body.lines)
}

/** Whether a line is a signature of the trail's key over the head that it names. */
async function isGenuine(read: ReadLine, { header, publicKey }: OpenedExport): Promise<boolean> {
  if (!read.ok || !('checkpoint' in read.line)) return false
  const { seq, hash, at, signature } = read.line.checkpoint
  return isSignatureOf(signature, { ...bookName(bookNamed(header)), seq, hash, at }, publicKey)
}
