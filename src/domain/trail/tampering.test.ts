import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../../../test/support/postgres.ts'
import { type Database, openDatabase } from '../../db/open-database.ts'
import { TRAIL_BOOKS, type TrailBook } from '../../vocabulary/trail-actions.ts'
import { appendEntry } from './append-entry.ts'
import { hashEntry, type TrailEntry } from './entry.ts'
import { exportTrail } from './export-trail.ts'
import { readLines } from './read-lines.ts'
import { sealTrail } from './seal-trail.ts'
import { generateSigningKey, readSigningKey } from './signing-key.ts'
import { toEntry } from './stored-trail.ts'
import type { TrailReport } from './verify/report.ts'
import { verifyTrail } from './verify/verify-trail.ts'
import { createWitness, readWitness, type Witness } from './witness.ts'

const NOW = new Date('2026-11-20T09:00:00Z')
const LATER = new Date('2026-11-20T10:00:00Z')
const key = readSigningKey(generateSigningKey())
const world = await openTestDatabase()
const faults: Error[] = []

let folder: string
let database: Database
let witness: Witness
let owner: pg.Client

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-witness-'))
  database = openDatabase({
    url: world.appUrl,
    beforeCommit: (db, trustId) => sealTrail(db, trustId, { key, now: NOW }),
    afterCommit: (trustId) => witness.note(trustId),
  })
  witness = createWitness({
    dataFolder: folder,
    database,
    onFault: ({ error }) => faults.push(error),
  })
  owner = new pg.Client({
    connectionString: world.superuserUrl,
    options: '-c search_path=gatepost',
  })
  await owner.connect()
})

afterAll(async () => {
  await owner.end()
  await witness.settled()
  await database.close()
  await rm(folder, { recursive: true })
})

const ACTION: Readonly<Record<TrailBook, string>> = {
  school: 'post.started',
  safeguarding: 'matter.noted',
}

describe.each(TRAIL_BOOKS)('the %s book', (book) => {
  /** A trust whose book has nine entries, two to a transaction and one alone. */
  async function trailOfNine(): Promise<string> {
    const trustId = randomUUID()
    await database.write(trustId, (db) =>
      db
        .insertInto('trusts')
        .values({ trust_id: trustId, name: 'Larkfield Trust', slug: trustId })
        .execute(),
    )
    for (const count of [2, 2, 2, 2, 1]) await enter(trustId, count)
    await witness.settled()
    return trustId
  }

  async function enter(trustId: string, count: number): Promise<void> {
    await database.write(trustId, async (db) => {
      for (let index = 0; index < count; index += 1) {
        await appendEntry(db, {
          trustId,
          at: NOW,
          actor: 'system:test',
          action: ACTION[book],
          schoolId: null,
          subject: `matter:${randomUUID()}`,
          facts: { version: index, ratio: 0.1, words: ['ä', '“'], nothing: null },
        })
      }
    })
  }

  async function check(trustId: string, withWitness = true): Promise<TrailReport> {
    const seen = withWitness ? await readWitness(folder, { trustId, book }) : undefined
    const chunks = exportTrail(database, { trustId, book }, { key, now: LATER })
    const bytes = (async function* () {
      for await (const chunk of chunks) yield Buffer.from(chunk)
    })()
    return verifyTrail(readLines(bytes), { publicKey: key.publicKey, witness: seen })
  }

  async function stored(trustId: string): Promise<TrailEntry[]> {
    const { rows } = await owner.query(
      'select * from trail_entries where trust_id = $1 and book = $2 order by seq',
      [trustId, book],
    )
    return rows.map(toEntry)
  }

  /** Chain everything from one entry on anew, as somebody who knows how it is done would. */
  async function rebuild(trustId: string, from: number): Promise<void> {
    const entries = await stored(trustId)
    let previousHash = entries[from - 2]?.hash ?? ''
    for (const entry of entries.slice(from - 1)) {
      const hash = hashEntry({ trustId, book }, { ...entry, previousHash })
      await owner.query(
        'update trail_entries set previous_hash = $3, hash = $4 where trust_id = $1 and seq = $2 and book = $5',
        [trustId, entry.seq, previousHash, hash, book],
      )
      previousHash = hash
    }
    await owner.query('update trail_heads set hash = $2 where trust_id = $1 and book = $3', [
      trustId,
      previousHash,
      book,
    ])
  }

  describe('exportTrail() and verifyTrail() on the tables', () => {
    test('agree on a trail that nobody touched, witness included', async () => {
      const trustId = await trailOfNine()
      const at = NOW.toISOString()
      expect(await check(trustId)).toMatchObject({
        ok: true,
        entries: 9,
        checkpoints: 5,
        witness: 'agrees',
        span: { first: { seq: 1, at }, last: { seq: 9, at } },
      })
    })

    test('agree on a trust without entries', async () => {
      const trustId = randomUUID()
      expect(await check(trustId)).toMatchObject({ ok: true, entries: 0, witness: 'none' })
    })

    test('name an entry whose facts were changed', async () => {
      const trustId = await trailOfNine()
      await owner.query(
        `update trail_entries set facts = facts || '{"version": 7}' where trust_id = $1 and seq = 4 and book = $2`,
        [trustId, book],
      )
      expect((await check(trustId)).faults).toMatchObject([
        { kind: 'altered', seq: 4, part: 'content' },
      ])
    })

    test('name a row that was deleted', async () => {
      const trustId = await trailOfNine()
      await owner.query('delete from trail_entries where trust_id = $1 and seq = 5 and book = $2', [
        trustId,
        book,
      ])
      expect((await check(trustId)).faults).toMatchObject([{ kind: 'removed', from: 5, to: 5 }])
    })

    test('name two rows that changed places', async () => {
      const trustId = await trailOfNine()
      const swap =
        'update trail_entries set seq = $3 where trust_id = $1 and seq = $2 and book = $4'
      for (const [from, to] of [
        [3, 100],
        [6, 3],
        [100, 6],
      ]) {
        await owner.query(swap, [trustId, from, to, book])
      }
      expect((await check(trustId)).faults).toEqual([{ kind: 'swapped', seqs: [3, 6] }])
    })

    test('name a row that was put in', async () => {
      const trustId = await trailOfNine()
      await owner.query(
        `insert into trail_entries select trust_id, 10, at, actor, action, school_id, subject, facts, hash, hash, book
       from trail_entries where trust_id = $1 and seq = 9 and book = $2`,
        [trustId, book],
      )
      expect((await check(trustId)).faults).toMatchObject([
        { kind: 'altered', seq: 10 },
        { kind: 'unsigned', from: 10, to: 10 },
      ])
    })

    test('name a chain that was rebuilt', async () => {
      const trustId = await trailOfNine()
      await owner.query(
        `update trail_entries set actor = 'person:another' where trust_id = $1 and seq = 5 and book = $2`,
        [trustId, book],
      )
      await rebuild(trustId, 5)
      expect((await check(trustId, false)).faults).toEqual([
        { kind: 'rewritten', from: 5, to: 9, seenBy: 'signature', at: 6 },
      ])
    })

    test('miss a tail that was cut off with its signatures only without the witness', async () => {
      const trustId = await trailOfNine()
      await owner.query('delete from trail_entries where trust_id = $1 and seq > 6 and book = $2', [
        trustId,
        book,
      ])
      await owner.query(
        'delete from trail_checkpoints where trust_id = $1 and seq > 6 and book = $2',
        [trustId, book],
      )
      expect((await check(trustId, false)).faults).toEqual([
        { kind: 'truncated', last: 6, expected: 9, seenBy: ['head'] },
      ])
      await owner.query(
        `update trail_heads h set seq = 6, hash = e.hash from trail_entries e
       where h.trust_id = $1 and e.trust_id = $1 and e.seq = 6 and h.book = $2 and e.book = $2`,
        [trustId, book],
      )
      expect((await check(trustId, false)).faults).toEqual([])
      expect((await check(trustId)).faults).toEqual([
        { kind: 'truncated', last: 6, expected: 9, seenBy: ['witness'] },
      ])
    })

    test('name a chain that was rebuilt and then signed on by the app', async () => {
      const trustId = await trailOfNine()
      await owner.query(
        `update trail_entries set actor = 'person:another' where trust_id = $1 and seq = 5 and book = $2`,
        [trustId, book],
      )
      await rebuild(trustId, 5)
      await owner.query(
        'delete from trail_checkpoints where trust_id = $1 and seq > 4 and book = $2',
        [trustId, book],
      )
      faults.length = 0
      await enter(trustId, 1)
      await witness.settled()
      expect(faults.map((fault) => fault.message)).toEqual([
        `${book === 'school' ? 'Entry' : 'In the safeguarding book: entry'} 9 is not the one that was witnessed. Run "gatepost trail verify --live".`,
      ])
      expect((await check(trustId, false)).faults).toEqual([])
      expect((await check(trustId)).faults).toEqual([
        { kind: 'rewritten', from: 5, to: 9, seenBy: 'witness', at: 9 },
      ])
    })
  })

  test('exportTrail() holds what was there when it began, however long it takes', async () => {
    const trustId = await trailOfNine()
    const lines = exportTrail(database, { trustId, book }, { key, now: LATER })
    const first = await lines.next()
    await enter(trustId, 2)
    const texts = [first.value ?? '']
    for await (const line of lines) texts.push(line)
    const report = await verifyTrail(texts.join('').trimEnd().split('\n'), {
      publicKey: key.publicKey,
    })
    expect(report).toMatchObject({ ok: true, entries: 9 })
  })

  test('exportTrail() gives one trust nothing of another', async () => {
    const [one, other] = [await trailOfNine(), await trailOfNine()]
    let text = ''
    for await (const line of exportTrail(database, { trustId: one, book }, { key, now: LATER }))
      text += line
    expect(text).not.toContain(other)
    for (const entry of await stored(other)) expect(text).not.toContain(entry.hash)
  })
})
