import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../../test/support/postgres.ts'
import { type Database, openDatabase } from '../../db/open-database.ts'
import {
  appendEntry,
  createTrailKeeper,
  generateSigningKey,
  readSigningKey,
  sealTrail,
  type TrailKeeper,
  witnessFile,
} from '../../domain/trail/index.ts'
import { TRAIL_BOOKS } from '../../vocabulary/trail-actions.ts'
import { checkTrails } from './trail-check.ts'

const NOW = new Date('2026-11-20T09:00:00Z')
const key = readSigningKey(generateSigningKey())
const world = await openTestDatabase()
let folder: string
let database: Database
let keeper: TrailKeeper
let owner: pg.Client

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-trail-check-'))
  database = openDatabase({
    url: world.appUrl,
    beforeCommit: (db, trustId) => sealTrail(db, trustId, { key, now: NOW }),
    afterCommit: (trustId) => keeper.note(trustId),
  })
  const onFault = () => undefined
  keeper = createTrailKeeper({ database, key, dataFolder: folder, onFault })
  owner = new pg.Client({
    connectionString: world.superuserUrl,
    options: '-c search_path=gatepost',
  })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await keeper.settled()
  await database.close()
  await rm(folder, { recursive: true })
})

async function trustWithBoth(): Promise<string> {
  const trustId = randomUUID()
  await database.write(trustId, async (db) => {
    await db
      .insertInto('trusts')
      .values({ trust_id: trustId, name: 'Larkfield', slug: trustId })
      .execute()
    for (const action of ['post.started', 'matter.let_in']) {
      const entry = { trustId, at: NOW, actor: 'system:test', action, schoolId: null } as const
      await appendEntry(db, { ...entry, subject: `matter:${trustId}` })
    }
  })
  await keeper.settled()
  return trustId
}

describe.each(TRAIL_BOOKS)('checkTrails() on the %s book', (book) => {
  it('is well when it holds what was witnessed', async () => {
    await trustWithBoth()
    expect(await checkTrails(world.appUrl, folder)).toMatchObject({ name: 'trail', health: 'well' })
  })

  it.each([
    ['was changed', `update trail_entries set hash = 'x' where trust_id = $1 and book = $2`],
    ['is gone', 'delete from trail_entries where trust_id = $1 and book = $2'],
  ])('finds that the witnessed entry %s, and says where to look', async (_, statement) => {
    const trustId = await trustWithBoth()
    await owner.query(statement, [trustId, book])
    const found = await checkTrails(world.appUrl, folder)
    await rm(witnessFile(folder, { trustId, book }))
    expect(found).toMatchObject({
      health: 'broken',
      mend: expect.stringContaining('gatepost trail verify --live'),
    })
    expect(found.says).not.toContain('safeguarding')
    expect((await checkTrails(world.appUrl, folder)).health).toBe('well')
  })
})

it('says so when a witness cannot be read', async () => {
  const trustId = await trustWithBoth()
  const file = witnessFile(folder, { trustId, book: 'school' })
  await rm(file)
  await mkdir(file)
  const found = await checkTrails(world.appUrl, folder)
  await rm(file, { recursive: true })
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, '')
  expect(found).toMatchObject({ health: 'broken', says: expect.stringContaining('EISDIR') })
})
