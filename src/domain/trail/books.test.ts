import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addTrust, openWorld } from '../../../test/support/small-trust.ts'
import { appendEntry } from './append-entry.ts'
import { type BookOfTrust, safeguardingBook, schoolBook } from './book.ts'
import type { Facts } from './canonical.ts'
import { entriesOfMatter } from './safeguarding-entries.ts'
import { entriesBetween, latestCheckpoint } from './stored-trail.ts'

const database = await openWorld()
const AT = new Date('2026-11-20T09:00:00Z')
const ALL = { after: 0, upTo: Number.MAX_SAFE_INTEGER, limit: 1_000 }

interface Given {
  readonly action: string
  readonly subject?: `${string}:${string}`
  readonly facts?: Facts
}

async function enter(trustId: string, ...given: readonly Given[]): Promise<void> {
  await database.write(trustId, async (db) => {
    for (const { action, subject = 'post:1', facts = {} } of given) {
      const entry = { trustId, at: AT, actor: 'system:test', schoolId: null } as const
      await appendEntry(db, { ...entry, action, subject, facts })
    }
  })
}

const entriesIn = (of: BookOfTrust) =>
  database.read(of.trustId, (db) => entriesBetween(db, of, ALL))
const signedIn = (of: BookOfTrust) => database.read(of.trustId, (db) => latestCheckpoint(db, of))

describe('sealTrail()', () => {
  test('chains what one transaction did into both books, each counted by itself and signed', async () => {
    const trustId = await addTrust(database)
    const before = await entriesIn(schoolBook(trustId))
    await enter(
      trustId,
      { action: 'post.started' },
      { action: 'case.opened' },
      { action: 'post.submitted' },
      { action: 'matter.let_in' },
      { action: 'case.closed' },
    )
    const [school, closed] = [
      await entriesIn(schoolBook(trustId)),
      await entriesIn(safeguardingBook(trustId)),
    ]
    expect(school.slice(before.length).map(({ action }) => action)).toEqual([
      'post.started',
      'post.submitted',
    ])
    expect(school.map(({ seq }) => seq)).toEqual(school.map((_, index) => index + 1))
    expect(closed.map(({ seq, action }) => [seq, action])).toEqual([
      [1, 'case.opened'],
      [2, 'matter.let_in'],
      [3, 'case.closed'],
    ])
    expect(await signedIn(schoolBook(trustId))).toMatchObject({ hash: school.at(-1)?.hash })
    expect(await signedIn(safeguardingBook(trustId))).toMatchObject({ hash: closed.at(-1)?.hash })
  })

  test('does not touch a book that nothing is added to', async () => {
    const trustId = await addTrust(database)
    await enter(trustId, { action: 'post.started' })
    const before = await signedIn(schoolBook(trustId))
    await enter(trustId, { action: 'case.opened' })
    expect(await signedIn(schoolBook(trustId))).toEqual(before)
  })

  test('lets commands that write into both books wait for one another and not for ever', async () => {
    const trustId = await addTrust(database)
    const both = [{ action: 'case.opened' }, { action: 'post.started' }] as const
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        enter(trustId, ...(index % 2 ? both : both.toReversed())),
      ),
    )
    const closed = await entriesIn(safeguardingBook(trustId))
    expect(closed.map(({ seq }) => seq)).toEqual(closed.map((_, index) => index + 1))
    expect(closed).toHaveLength(30)
  })
})

describe('entriesOfMatter()', () => {
  test('gives what is about the matter by its subject or its facts, in order, and nothing else', async () => {
    const trustId = await addTrust(database)
    const [matter, other, evidence] = [randomUUID(), randomUUID(), randomUUID()]
    await enter(
      trustId,
      { action: 'case.opened', subject: `case:${matter}` },
      { action: 'case.opened', subject: `case:${other}` },
      { action: 'evidence.added', subject: `evidence:${evidence}`, facts: { matter } },
      { action: 'evidence.added', subject: `case:${matter}`, facts: { matter: other } },
      { action: 'post.started', subject: `post:${matter}` },
    )
    const of = (id: string, limit?: number) =>
      database.read(trustId, async (db) =>
        (await entriesOfMatter(db, id, limit)).map(({ seq }) => seq),
      )
    expect(await of(matter)).toEqual([1, 3])
    expect(await of(other)).toEqual([2, 4])
    expect(await of(matter, 1)).toEqual([3])
    expect(await of(randomUUID())).toEqual([])
  })
})

test('nothing outside this module reads the tables of the trail but through schoolEntries()', () => {
  const source = join(import.meta.dirname, '..', '..')
  const readers = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .filter((name) => !name.startsWith(join('domain', 'trail')))
    .filter((name) => !name.startsWith(join('db', 'migrations')))
    .filter((name) => !name.startsWith(join('db', 'tables')))
    .filter((name) =>
      readFileSync(join(source, name), 'utf8')
        .split('\n')
        .some(
          (line) => !/^\s*(\*|\/)/.test(line) && /trail_(entries|heads|checkpoints)/.test(line),
        ),
    )
  expect(readers).toEqual([])
})
