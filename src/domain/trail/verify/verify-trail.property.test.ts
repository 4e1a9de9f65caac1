import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SampleEntry, sampleBook } from '../../../../test/support/sample-trail.ts'
import { TRAIL_BOOKS } from '../../../vocabulary/trail-actions.ts'
import { canonical } from '../canonical.ts'
import { hashEntry, type TrailEntry } from '../entry.ts'
import type { ExportLine } from '../export-lines.ts'
import { generateSigningKey, readSigningKey } from '../signing-key.ts'
import type { TrailFault } from './fault.ts'
import { verifyTrail } from './verify-trail.ts'

const key = readSigningKey(generateSigningKey())
const { publicKey } = key

const trail = fc.array(
  fc.record<SampleEntry>({
    action: fc.constantFrom('post.started', 'post.submitted', 'consent.given'),
    facts: fc.dictionary(
      fc.string({ maxLength: 6 }).filter((name) => name !== '__proto__'),
      fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.boolean(), fc.constant(null)),
      { maxKeys: 3 },
    ),
    sealed: fc.boolean(),
  }),
  { minLength: 1, maxLength: 24 },
)
const anyPlace = fc.nat({ max: 10_000 })

/** Where something was done: line numbers of the changed file, and entries. */
interface Touched {
  readonly lines: readonly number[]
  readonly seqs: readonly number[]
}

/** Whether a fault tells the reader to look where something was done, or right beside it. */
function pointsAt(fault: TrailFault, { lines, seqs }: Touched): boolean {
  const beside = (line: number | null) =>
    line !== null && lines.some((touched) => Math.abs(touched - line) <= 1)
  if ('line' in fault && beside(fault.line)) return true
  if ('seq' in fault) return seqs.some((seq) => seq === fault.seq)
  if ('from' in fault) return seqs.some((seq) => fault.from <= seq && seq <= fault.to)
  if ('seqs' in fault) return seqs.some((seq) => fault.seqs.includes(seq))
  if (fault.kind === 'truncated') return seqs.some((seq) => seq > fault.last)
  return false
}

async function expectFound(changed: readonly string[], touched: Touched): Promise<void> {
  const report = await verifyTrail(changed, { publicKey })
  expect(report.ok).toBe(false)
  const found = report.faults.filter((fault) => pointsAt(fault, touched))
  expect(found, JSON.stringify({ touched, faults: report.faults })).not.toEqual([])
}

function numberOn(line: string | undefined): number[] {
  const record = JSON.parse(line ?? '{}')
  const seq = record.entry?.seq ?? record.checkpoint?.seq
  return seq === undefined ? [] : [seq]
}

describe.each(TRAIL_BOOKS)('a %s book', (book) => {
  const { of, exportOf, recordsOf } = sampleBook(book)

  test('verifyTrail() finds no fault in any trail as the app writes it', async () => {
    await fc.assert(
      fc.asyncProperty(trail, async (entries) => {
        const report = await verifyTrail(exportOf(recordsOf(entries, key), key), { publicKey })
        expect(report.faults).toEqual([])
        expect(report).toMatchObject({ ok: true, entries: entries.length })
      }),
      { numRuns: 60 },
    )
  })

  test('verifyTrail() finds and locates any field that was altered', async () => {
    await fc.assert(
      fc.asyncProperty(trail, anyPlace, anyPlace, async (entries, place, which) => {
        const lines = exportOf(recordsOf(entries, key), key)
        const at = place % lines.length
        const record = JSON.parse(lines[at] ?? '')
        const [fields = {}] = Object.values<Record<string, unknown>>(record)
        const name = Object.keys(fields)[which % Object.keys(fields).length] ?? ''
        const touched = { lines: [at + 1], seqs: numberOn(lines[at]) }
        fields[name] = otherThan(fields[name])
        await expectFound(lines.with(at, canonical(record)), touched)
      }),
      { numRuns: 250 },
    )
  })

  function otherThan(value: unknown): unknown {
    if (typeof value === 'number') return value + 1
    if (value === null) return 'something'
    if (typeof value !== 'string') return { ...(value as object), added: true }
    const last = value.endsWith('0') ? '1' : '0'
    return `${value.slice(0, -1)}${last}`
  }

  test('verifyTrail() finds and locates any letter that was altered', async () => {
    await fc.assert(
      fc.asyncProperty(trail, anyPlace, anyPlace, async (entries, place, which) => {
        const lines = exportOf(recordsOf(entries, key), key)
        const at = place % lines.length
        const text = lines[at] ?? ''
        const spot = which % text.length
        const letter = text[spot] === '7' ? '8' : '7'
        const changed = lines.with(at, text.slice(0, spot) + letter + text.slice(spot + 1))
        await expectFound(changed, { lines: [at + 1], seqs: numberOn(text) })
      }),
      { numRuns: 250 },
    )
  })

  test('verifyTrail() finds and locates any line that was taken out', async () => {
    await fc.assert(
      fc.asyncProperty(trail, anyPlace, async (entries, place) => {
        const lines = exportOf(recordsOf(entries, key), key)
        const at = place % lines.length
        const seqs = at === lines.length - 1 ? [entries.length + 1] : numberOn(lines[at])
        await expectFound(lines.toSpliced(at, 1), { lines: [at + 1], seqs })
      }),
      { numRuns: 150 },
    )
  })

  test('verifyTrail() finds and locates any two lines that changed places', async () => {
    await fc.assert(
      fc.asyncProperty(trail, anyPlace, anyPlace, async (entries, one, two) => {
        const lines = exportOf(recordsOf(entries, key), key)
        const [a, b] = [one % lines.length, two % lines.length]
        fc.pre(a !== b)
        const changed = lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '')
        const seqs = [...numberOn(lines[a]), ...numberOn(lines[b])]
        await expectFound(changed, { lines: [a + 1, b + 1], seqs })
      }),
      { numRuns: 250 },
    )
  })

  test('verifyTrail() finds and locates any line that was put in again', async () => {
    await fc.assert(
      fc.asyncProperty(trail, anyPlace, anyPlace, async (entries, one, two) => {
        const lines = exportOf(recordsOf(entries, key), key)
        const [from, to] = [one % lines.length, two % (lines.length + 1)]
        const changed = lines.toSpliced(to, 0, lines[from] ?? '')
        await expectFound(changed, { lines: [to + 1], seqs: numberOn(lines[from]) })
      }),
      { numRuns: 250 },
    )
  })

  test('verifyTrail() finds any file that was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(trail, anyPlace, async (entries, place) => {
        const lines = exportOf(recordsOf(entries, key), key)
        const changed = lines.slice(0, place % lines.length)
        const seqs = [entries.length + 1]
        await expectFound(changed, { lines: [changed.length + 1], seqs })
      }),
      { numRuns: 80 },
    )
  })

  test('verifyTrail() finds any chain that was made anew, and closed again by whoever exports', async () => {
    await fc.assert(
      fc.asyncProperty(trail, anyPlace, fc.boolean(), async (entries, place, whole) => {
        const records = recordsOf(entries, key)
        const from = (place % entries.length) + 1
        const upTo = whole ? entries.length : from
        await expectFound(exportOf(madeAnew(records, from, upTo), key), { lines: [], seqs: [from] })
      }),
      { numRuns: 250 },
    )
  })

  /** Alter entry `from` and chain anew up to `upTo`; the signatures cannot be made anew. */
  function madeAnew(records: readonly ExportLine[], from: number, upTo: number): ExportLine[] {
    let before: TrailEntry | undefined
    return records.map((line): ExportLine => {
      if (!('entry' in line)) return line
      const { entry } = line
      if (entry.seq < from || entry.seq > upTo) {
        before = entry
        return line
      }
      const facts = entry.seq === from ? { ...entry.facts, added: 1 } : entry.facts
      const changed = { ...entry, facts, previousHash: before?.hash ?? entry.previousHash }
      before = { ...changed, hash: hashEntry(of, changed) }
      return { entry: before }
    })
  }
})
