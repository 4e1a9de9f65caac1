import { describe, expect, test } from 'vitest'
import {
  AT,
  SAMPLE_TRUST,
  type SampleEntry,
  sampleBook,
} from '../../../../test/support/sample-trail.ts'
import { TRAIL_BOOKS } from '../../../vocabulary/trail-actions.ts'
import { bookName } from '../book.ts'
import { hashEntry, type TrailEntry } from '../entry.ts'
import { type ExportLine, lineText } from '../export-lines.ts'
import { generateSigningKey, readSigningKey, signHead } from '../signing-key.ts'
import type { TrailFault } from './fault.ts'
import { faultText } from './fault-text.ts'
import { verifyTrail } from './verify-trail.ts'

const key = readSigningKey(generateSigningKey())
const stranger = readSigningKey(generateSigningKey())
const publicKey = key.publicKey

describe.each(TRAIL_BOOKS)('verifyTrail() on a %s book', (book) => {
  const { of, chainOf, sealOf, recordsOf, exportOf } = sampleBook(book)
  const theOther = {
    trustId: SAMPLE_TRUST,
    book: book === 'school' ? 'safeguarding' : 'school',
  } as const

  /** Twelve entries, sealed after every third. */
  const SAMPLE: readonly SampleEntry[] = Array.from({ length: 12 }, (_, index) => ({
    action: 'post.submitted',
    facts: { version: index, verdict: 'clear' },
    sealed: index % 3 === 2,
  }))
  const records = recordsOf(SAMPLE, key)
  const lines = exportOf(records, key)

  const lineOfEntry = (seq: number) =>
    records.findIndex((line) => 'entry' in line && line.entry.seq === seq) + 1
  const lineOfSeal = (seq: number) =>
    records.findIndex((line) => 'checkpoint' in line && line.checkpoint.seq === seq) + 1

  /** A line of the sound export as data. */
  function entryAt(seq: number): TrailEntry {
    const line = records[lineOfEntry(seq) - 1]
    if (!line || !('entry' in line)) throw new Error(`No entry ${seq}`)
    return line.entry
  }

  function withLine(index: number, text: string): string[] {
    return lines.map((line, at) => (at === index ? text : line))
  }

  function withoutLine(index: number): string[] {
    return lines.filter((_, at) => at !== index)
  }

  async function faultsOf(
    changed: readonly string[],
    options: Parameters<typeof verifyTrail>[1] = { publicKey },
  ): Promise<readonly TrailFault[]> {
    const report = await verifyTrail(changed, options)
    expect(report.ok).toBe(report.faults.length === 0)
    for (const fault of report.faults) expect(faultText(fault)).toMatch(/^[A-Z].*\.$/)
    return report.faults
  }

  /** Change one entry and chain every later one anew, as whoever holds the database could. */
  function rechained(from: number, upTo = 12): TrailEntry[] {
    const chain = chainOf(SAMPLE)
    for (let index = from - 1; index < upTo; index += 1) {
      const entry = chain[index]
      if (!entry) continue
      const facts = index === from - 1 ? { version: 99, verdict: 'clear' } : entry.facts
      const changed = {
        ...entry,
        facts,
        previousHash: chain[index - 1]?.hash ?? entry.previousHash,
      }
      chain[index] = { ...changed, hash: hashEntry(of, changed) }
    }
    return chain
  }

  function withEntries(chain: readonly TrailEntry[], from: readonly ExportLine[] = records) {
    return from.map((line): ExportLine => {
      const entry = 'entry' in line ? chain.find((one) => one.seq === line.entry.seq) : undefined
      return entry ? { entry } : line
    })
  }

  describe('a sound export', () => {
    test('says how much it holds and over what time', async () => {
      expect(await verifyTrail(lines, { publicKey })).toEqual({
        ok: true,
        trustId: SAMPLE_TRUST,
        book,
        madeAt: AT,
        keyId: key.id,
        keyGiven: true,
        entries: 12,
        checkpoints: 4,
        span: { first: { seq: 1, at: AT }, last: { seq: 12, at: AT } },
        witness: 'none',
        faults: [],
        faultCount: 0,
      })
    })

    test('uses the key of the file where none is given, and says so', async () => {
      const report = await verifyTrail(lines)
      expect(report).toMatchObject({ ok: true, keyGiven: false, keyId: key.id })
    })

    test('takes an empty trail', async () => {
      const report = await verifyTrail(exportOf([], key), { publicKey })
      expect(report).toMatchObject({ ok: true, entries: 0, span: null })
    })
  })

  describe('names what was done to one entry', () => {
    test.each(['at', 'actor', 'action', 'schoolId', 'subject', 'facts'] as const)(
      'its %s was altered',
      async (field) => {
        const value = field === 'facts' ? { version: 77 } : 'another'
        const changed = lineText({ entry: { ...entryAt(5), [field]: value } })
        const line = lineOfEntry(5) + 1
        expect(await faultsOf(withLine(lineOfEntry(5), changed))).toEqual([
          { kind: 'altered', seq: 5, line, part: 'content' },
        ])
      },
    )

    test.each([
      ['hash', { hash: 'f'.repeat(64) }, 'hash'],
      ['link to the one before', { previousHash: 'f'.repeat(64) }, 'previous_hash'],
      ['number', { seq: 40 }, 'number'],
    ] as const)('its %s was altered', async (_, change, part) => {
      const changed = lineText({ entry: { ...entryAt(5), ...change } })
      const line = lineOfEntry(5) + 1
      expect(await faultsOf(withLine(lineOfEntry(5), changed))).toEqual([
        { kind: 'altered', seq: 5, line, part },
      ])
    })

    test('it was taken out', async () => {
      expect(await faultsOf(withoutLine(lineOfEntry(5)))).toEqual([
        { kind: 'removed', from: 5, to: 5, line: lineOfEntry(5) + 1 },
      ])
    })

    test('it was taken out together with its neighbours and their signature', async () => {
      const kept = lines.filter((_, at) => at < lineOfEntry(5) || at > lineOfSeal(6))
      expect(await faultsOf(kept)).toEqual([
        { kind: 'removed', from: 5, to: 6, line: lineOfEntry(5) + 1 },
        {
          kind: 'checkpoint_removed',
          seq: 6,
          line: kept.indexOf(lines[lineOfSeal(9)] ?? '') + 1,
        },
      ])
    })

    test('it was put in again', async () => {
      const at = lineOfEntry(8)
      const again = [...lines.slice(0, at), lines[lineOfEntry(5)] ?? '', ...lines.slice(at)]
      expect(await faultsOf(again)).toEqual([{ kind: 'repeated', seq: 5, line: at + 1 }])
    })

    test('it was put elsewhere', async () => {
      const without = withoutLine(lineOfEntry(5))
      const moved = [...without.slice(0, 9), lines[lineOfEntry(5)] ?? '', ...without.slice(9)]
      expect(await faultsOf(moved)).toEqual([{ kind: 'reordered', seq: 5, line: 10 }])
    })

    test('it changed places with another', async () => {
      const [four, ten] = [lineOfEntry(4), lineOfEntry(10)]
      const swapped = lines.map(
        (line, at) => lines[at === four ? ten : at === ten ? four : at] ?? line,
      )
      expect(await faultsOf(swapped)).toEqual([
        { kind: 'reordered', seq: 10, line: four + 1 },
        { kind: 'reordered', seq: 4, line: ten + 1 },
      ])
    })

    test('its number changed places with another’s', async () => {
      const [four, ten] = [entryAt(4), entryAt(10)]
      const chain = chainOf(SAMPLE)
      chain[3] = { ...ten, seq: 4 }
      chain[9] = { ...four, seq: 10 }
      const faults = await faultsOf(exportOf(withEntries(chain), key))
      expect(faults).toEqual([{ kind: 'swapped', seqs: [4, 10] }])
    })
  })

  describe('sees through a chain that was made anew', () => {
    test('by the first signature that does not fit', async () => {
      const faults = await faultsOf(exportOf(withEntries(rechained(5)), key))
      expect(faults).toEqual([{ kind: 'rewritten', from: 4, to: 12, seenBy: 'signature', at: 6 }])
    })

    test('by the last link, where only one transaction was made anew', async () => {
      const unsealed = SAMPLE.map((entry) => ({ ...entry, sealed: false }))
      const chain = rechained(5, 7)
      const changed = exportOf(withEntries(chain, recordsOf(unsealed, key)), key)
      expect(await faultsOf(changed)).toEqual([
        { kind: 'rewritten', from: 1, to: 7, seenBy: 'link', at: 8 },
      ])
    })

    test('even with the signatures’ own hashes replaced', async () => {
      const chain = rechained(5)
      const forged = withEntries(chain).map((line): ExportLine => {
        if (!('checkpoint' in line)) return line
        const entry = chain[line.checkpoint.seq - 1]
        return { checkpoint: { ...line.checkpoint, hash: entry?.hash ?? '' } }
      })
      expect(await faultsOf(exportOf(forged, key))).toEqual([
        { kind: 'rewritten', from: 4, to: 12, seenBy: 'signature', at: 6 },
      ])
    })

    test('with the later signatures left out: nothing vouches for the rest', async () => {
      const few = withEntries(rechained(5)).filter(
        (line) => !('checkpoint' in line) || line.checkpoint.seq < 5,
      )
      expect(await faultsOf(exportOf(few, key))).toEqual([{ kind: 'unsigned', from: 4, to: 12 }])
    })

    test('with signatures of another key', async () => {
      const signed = withEntries(rechained(5)).map((line): ExportLine => {
        if (!('checkpoint' in line) || line.checkpoint.seq < 5) return line
        const { seq, previous } = line.checkpoint
        return { checkpoint: sealOf(rechained(5)[seq - 1] as TrailEntry, previous, stranger) }
      })
      expect(await faultsOf(exportOf(signed, key))).toEqual([
        {
          kind: 'foreign_key',
          where: 'checkpoint',
          keyId: stranger.id,
          seq: 6,
          line: lineOfSeal(6) + 1,
        },
      ])
    })

    test('made and signed as a whole by a stranger, once the key is known', async () => {
      const foreign = exportOf(recordsOf(SAMPLE, stranger), stranger)
      const faults = await faultsOf(foreign)
      expect(faults.map((fault) => fault.kind)).toEqual([
        'foreign_key',
        'foreign_key',
        'closing_altered',
      ])
      expect((await verifyTrail(foreign)).ok).toBe(true)
    })
  })

  describe('the end', () => {
    const witness = { ...bookName(of), seq: 12, hash: entryAt(12).hash, at: AT }
    const signed = { ...witness, keyId: key.id, signature: signHead(witness, key) }
    /** As if the tables had been cut after entry 6, signatures too, and exported then. */
    const shortened = exportOf(records.slice(0, lineOfSeal(6)), key)

    test('misses the closing line', async () => {
      expect(await faultsOf(lines.slice(0, -1))).toEqual([
        { kind: 'truncated', last: 12, expected: null, seenBy: [] },
      ])
    })

    test('misses entries that the closing line counts', async () => {
      const cut = [...lines.slice(0, lineOfSeal(9) + 1), lines.at(-1) ?? '']
      expect(await faultsOf(cut)).toEqual([
        { kind: 'truncated', last: 9, expected: 12, seenBy: ['closing', 'head'] },
      ])
    })

    test('misses entries that a signature was given for', async () => {
      const cut = records.filter((line) => !('entry' in line) || line.entry.seq < 10)
      expect(await faultsOf(exportOf(cut, key))).toEqual([
        { kind: 'truncated', last: 9, expected: 12, seenBy: ['signature'] },
      ])
    })

    test('misses entries that only the witness knows', async () => {
      expect(await faultsOf(shortened)).toEqual([])
      expect(await faultsOf(shortened, { publicKey, witness: signed })).toEqual([
        { kind: 'truncated', last: 6, expected: 12, seenBy: ['witness'] },
      ])
    })

    test('is not missing where the witness is newer than the export', async () => {
      const later = { ...witness, at: '2026-11-20T10:00:00.000Z' }
      const newer = { ...later, keyId: key.id, signature: signHead(later, key) }
      const report = await verifyTrail(shortened, { publicKey, witness: newer })
      expect(report).toMatchObject({ ok: true, witness: 'newer' })
    })

    test('agrees with the witness', async () => {
      const report = await verifyTrail(lines, { publicKey, witness: signed })
      expect(report).toMatchObject({ ok: true, witness: 'agrees' })
    })

    test('was rewritten and signed over by the app itself: the witness remembers', async () => {
      const chain = rechained(5)
      const tidied = withEntries(chain).flatMap((line): ExportLine[] => {
        if (!('checkpoint' in line)) return [line]
        if (line.checkpoint.seq === 3) return [line]
        return line.checkpoint.seq === 12
          ? [{ checkpoint: sealOf(chain[11] as TrailEntry, 3, key) }]
          : []
      })
      const before = { ...witness, seq: 9, hash: entryAt(9).hash }
      const old = { ...before, keyId: key.id, signature: signHead(before, key) }
      const changed = exportOf(tidied, key)
      expect(await faultsOf(changed)).toEqual([])
      expect(await faultsOf(changed, { publicKey, witness: old })).toEqual([
        { kind: 'rewritten', from: 4, to: 9, seenBy: 'witness', at: 9 },
      ])
    })

    test.each([
      ['altered', { ...signed, seq: 11 }, 'witness_unusable'],
      ['of another trust', { ...signed, trustId: 'another' }, 'witness_unusable'],
      ['of the other book', { ...signed, book: bookName(theOther).book }, 'witness_unusable'],
      [
        'signed by a stranger',
        { ...signed, keyId: stranger.id, signature: signHead(witness, stranger) },
        'foreign_key',
      ],
    ])('does not take a witness %s', async (_, unusable, kind) => {
      const faults = await faultsOf(lines, { publicKey, witness: unusable })
      expect(faults.map((fault) => fault.kind)).toEqual([kind])
    })
  })

  describe('the lines themselves', () => {
    test.each([
      ['not JSON', '{"entry":', 'it is not JSON'],
      ['no record', '{"note":{}}', 'it is no record of a trail'],
      [
        'other spelling',
        lines[2]?.replace('{"entry"', '{ "entry"') ?? '',
        'it is spelt otherwise than it was written',
      ],
      [
        'two values for one name',
        lines[2]?.replace('"actor":', '"actor":"someone","actor":') ?? '',
        'it is spelt otherwise than it was written',
      ],
    ])('tells which line is %s', async (_, text, why) => {
      expect(await faultsOf(withLine(2, text))).toEqual([
        { kind: 'malformed', line: 3, why },
        { kind: 'removed', from: 2, to: 2, line: 4 },
      ])
    })

    test('an altered header is the one fault, whatever was altered', async () => {
      const header = lines[0] ?? ''
      expect(
        await faultsOf(withLine(0, header.replace(SAMPLE_TRUST, SAMPLE_TRUST.replace('a', 'b')))),
      ).toEqual([{ kind: 'header_altered', line: 1 }])
      expect(await faultsOf(withLine(0, header.replace('2026-', '2025-')))).toEqual([
        { kind: 'header_altered', line: 1 },
      ])
    })

    test('a book cannot pass for the other', async () => {
      const records = sampleBook(theOther.book).recordsOf(SAMPLE, key)
      const [fault] = await faultsOf(exportOf(records, key))
      expect(fault).toMatchObject({ kind: 'altered', seq: 1 })
      const relabelled = [
        exportOf([], key)[0] ?? '',
        ...sampleBook(theOther.book).exportOf(records, key).slice(1),
      ]
      const kinds = (await faultsOf(relabelled)).map(({ kind }) => kind)
      expect(kinds).toContain('altered')
      expect(kinds).toContain('closing_altered')
    })

    test('nothing can be said without a header', async () => {
      expect(await faultsOf([])).toEqual([{ kind: 'no_header', line: 1, why: 'the file is empty' }])
      const faults = await faultsOf(lines.slice(1))
      expect(faults.map((fault) => fault.kind)).toEqual(['no_header'])
    })

    test('a closing line must be signed and must fit', async () => {
      const closing = lines.at(-1) ?? ''
      const altered = [...lines.slice(0, -1), closing.replace('"entries":12', '"entries":13')]
      expect(await faultsOf(altered)).toEqual([{ kind: 'closing_altered', line: lines.length }])
    })

    test('nothing may follow the closing line', async () => {
      const faults = await faultsOf([...lines, lines[2] ?? ''])
      expect(faults.map((fault) => fault.kind)).toEqual(['malformed', 'repeated'])
    })

    test('a signature that was altered is told from a chain that was', async () => {
      const changed = lines[lineOfSeal(6)]?.replace('09:00:00', '09:00:01') ?? ''
      expect(await faultsOf(withLine(lineOfSeal(6), changed))).toEqual([
        { kind: 'checkpoint_altered', seq: 6, line: lineOfSeal(6) + 1 },
      ])
      const lastOne = lines[lineOfSeal(12)]?.replace('09:00:00', '09:00:01') ?? ''
      expect(await faultsOf(withLine(lineOfSeal(12), lastOne))).toEqual([
        { kind: 'checkpoint_altered', seq: 12, line: lineOfSeal(12) + 1 },
      ])
    })

    test('a signature that was taken out, repeated or moved is named', async () => {
      expect(await faultsOf(withoutLine(lineOfSeal(6)))).toEqual([
        { kind: 'checkpoint_removed', seq: 6, line: lineOfSeal(9) },
      ])
      const seal = lines[lineOfSeal(6)] ?? ''
      const at = lineOfSeal(6)
      expect(await faultsOf([...lines.slice(0, at), seal, ...lines.slice(at)])).toEqual([
        { kind: 'checkpoint_repeated', seq: 6, line: at + 2 },
      ])
      const early = [
        ...lines.slice(0, lineOfEntry(5)),
        seal,
        ...withoutLine(at).slice(lineOfEntry(5)),
      ]
      expect(await faultsOf(early)).toEqual([
        { kind: 'checkpoint_misplaced', seq: 6, line: lineOfEntry(5) + 1 },
      ])
    })
  })
})
