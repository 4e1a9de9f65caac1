import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../../../test/support/postgres.ts'
import { type Database, openDatabase } from '../../db/open-database.ts'
import { TRAIL_BOOKS } from '../../vocabulary/trail-actions.ts'
import { appendEntry } from './append-entry.ts'
import { bookName } from './book.ts'
import { sealTrail } from './seal-trail.ts'
import { generateSigningKey, isSignatureOf, readSigningKey } from './signing-key.ts'
import { createWitness, readWitness, setWitnessAside, witnessFile } from './witness.ts'

const NOW = new Date('2026-11-20T09:00:00Z')
const key = readSigningKey(generateSigningKey())
const world = await openTestDatabase()

let folder: string
let database: Database

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-witness-'))
  database = openDatabase({
    url: world.appUrl,
    beforeCommit: (db, trustId) => sealTrail(db, trustId, { key, now: NOW }),
  })
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

function witnessOfThisTest() {
  const faults: Error[] = []
  const witness = createWitness({
    dataFolder: folder,
    database,
    onFault: ({ error }) => faults.push(error),
  })
  return { witness, faults }
}

describe.each(TRAIL_BOOKS)('of a %s book', (book) => {
  async function addTrust(): Promise<string> {
    const trustId = randomUUID()
    await database.write(trustId, (db) =>
      db
        .insertInto('trusts')
        .values({ trust_id: trustId, name: 'A trust', slug: trustId })
        .execute(),
    )
    return trustId
  }

  function enter(trustId: string): Promise<void> {
    const entry = { trustId, at: NOW, schoolId: null, actor: 'system:test' } as const
    return database.write(trustId, (db) =>
      appendEntry(db, {
        ...entry,
        action: book === 'school' ? 'post.started' : 'matter.noted',
        subject: 'matter:1',
      }),
    )
  }

  test('the witness is the latest signed head, readable by its owner alone', async () => {
    const { witness, faults } = witnessOfThisTest()
    const trustId = await addTrust()
    await enter(trustId)
    await enter(trustId)
    witness.note(trustId)
    await witness.settled()
    const head = await readWitness(folder, { trustId, book })
    expect(faults).toEqual([])
    expect(head).toMatchObject({ trustId, seq: 2, keyId: key.id, at: NOW.toISOString() })
    if (!head) return
    const { seq, hash, at, signature } = head
    expect(
      await isSignatureOf(
        signature,
        { ...bookName({ trustId, book }), seq, hash, at },
        key.publicKey,
      ),
    ).toBe(true)
    expect((await stat(witnessFile(folder, { trustId, book }))).mode & 0o777).toBe(0o600)
  })

  test('a trust without entries has no witness', async () => {
    const { witness, faults } = witnessOfThisTest()
    const trustId = await addTrust()
    witness.note(trustId)
    await witness.settled()
    expect(await readWitness(folder, { trustId, book })).toBeUndefined()
    expect(faults).toEqual([])
  })

  test('of many writers at once the highest head stays, and no half-written file', async () => {
    const writers = Array.from({ length: 4 }, witnessOfThisTest)
    const trustId = await addTrust()
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        await enter(trustId)
        writers[index % writers.length]?.witness.note(trustId)
      }),
    )
    await Promise.all(writers.map(({ witness }) => witness.settled()))
    expect(await readWitness(folder, { trustId, book })).toMatchObject({ seq: 40 })
    const files = await readdir(join(folder, 'trail'))
    expect(files.filter((name) => name.startsWith(trustId))).toEqual([
      basename(witnessFile(folder, { trustId, book })),
    ])
    expect(writers.flatMap(({ faults }) => faults)).toEqual([])
  })

  test('a file that holds no witness is written anew', async () => {
    const { witness } = witnessOfThisTest()
    const trustId = await addTrust()
    await enter(trustId)
    witness.note(trustId)
    await witness.settled()
    await writeFile(witnessFile(folder, { trustId, book }), 'half')
    witness.note(trustId)
    await witness.settled()
    expect(await readWitness(folder, { trustId, book })).toMatchObject({ seq: 1 })
  })

  test('a folder that cannot be written is told of and does not stop the work', async () => {
    const faults: Error[] = []
    const blocked = join(folder, 'blocked')
    await writeFile(blocked, 'a file where the folder should be')
    const witness = createWitness({
      dataFolder: blocked,
      database,
      onFault: ({ error }) => faults.push(error),
    })
    const trustId = await addTrust()
    await enter(trustId)
    witness.note(trustId)
    await witness.settled()
    expect(faults).toHaveLength(TRAIL_BOOKS.length)
  })

  test('put aside, the old witness is kept and a new one begins', async () => {
    const { witness } = witnessOfThisTest()
    const trustId = await addTrust()
    await enter(trustId)
    witness.note(trustId)
    await witness.settled()
    const aside = await setWitnessAside(folder, { trustId, book }, NOW)
    expect(aside && JSON.parse(await readFile(aside, 'utf8'))).toMatchObject({ seq: 1 })
    expect(await readWitness(folder, { trustId, book })).toBeUndefined()
    expect(await setWitnessAside(folder, { trustId, book }, NOW)).toBeUndefined()
  })
})
