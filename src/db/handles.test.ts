import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../test/support/policy.ts'
import { addSchool, addTrust, openWorld, type SmallSchool } from '../../test/support/small-trust.ts'
import { startSession } from '../domain/people/index.ts'
import type { Reader, Writer } from './handles.ts'
import type { Database } from './open-database.ts'
import type { Tables } from './tables/index.ts'

/** PostgreSQL: cannot execute this in a read-only transaction. */
const READ_ONLY = { code: '25006' }

const database = await openWorld()
let school: SmallSchool

beforeAll(async () => {
  school = await addSchool(database, await addTrust(database))
})

/** What the database says to a query that writes past the compiler. */
function read(query: (db: Reader) => Promise<unknown>): Promise<unknown> {
  return database.read(school.trustId, query)
}

describe('a Reader', () => {
  it.each<[string, (db: Reader) => Promise<unknown>]>([
    // @ts-expect-error A Reader cannot insert.
    ['insert', (db) => db.insertInto('trusts').defaultValues().execute()],
    // @ts-expect-error A Reader cannot update.
    ['update', (db) => db.updateTable('schools').set({ town: 'Elsewhere' }).execute()],
    // @ts-expect-error A Reader cannot delete.
    ['delete', (db) => db.deleteFrom('sessions').execute()],
    // @ts-expect-error A Reader cannot open a transaction of its own.
    ['begin', (db) => db.transaction().execute(async () => undefined)],
    // @ts-expect-error A command takes a Writer, and a Reader is none.
    ['call a command', (db) => startSession(db, { ...school, personId: school.schoolId }, NOW)],
  ])('cannot %s, says the compiler, and the database says so too', async (_, query) => {
    await expect(read(query)).rejects.toThrow(/read-only transaction|not supported/)
  })

  it('cannot write in words of SQL, which the compiler does not read', async () => {
    const statement = sql`update schools set town = 'Elsewhere'`
    // @ts-expect-error Raw SQL asks for a whole handle, which a Reader is not.
    await expect(read((db) => statement.execute(db))).rejects.toMatchObject(READ_ONLY)
  })
})

describe('a Writer', () => {
  it('will do wherever a Reader is asked for', async () => {
    const count = async (db: Reader) =>
      (await db.selectFrom('schools').selectAll().execute()).length
    expect(await database.write(school.trustId, count)).toBe(1)
  })

  it('is a transaction: a plain connection is none, says the compiler', async () => {
    type Plain = import('kysely').Kysely<Tables>
    const command = async (db: Writer) => db.isTransaction
    // @ts-expect-error A plain Kysely is no Writer, so that no command half-happens.
    const run = (db: Plain) => command(db)
    expect(await database.write(school.trustId, run)).toBe(true)
  })

  it('cannot move a row to another trust, says the compiler, and the database says so too', async () => {
    const elsewhere = await addTrust(database)
    const moved = database.write(school.trustId, (db) =>
      // @ts-expect-error The trust of a row is never changed.
      db.updateTable('schools').set({ trust_id: elsewhere }).execute(),
    )
    await expect(moved).rejects.toMatchObject({ code: '42501' })
  })

  it('keeps nothing of a command that fails half-way', async () => {
    const failed = database.write(school.trustId, async (db) => {
      await db.updateTable('schools').set({ town: 'Elsewhere' }).execute()
      throw new Error('half-way')
    })
    await expect(failed).rejects.toThrow('half-way')
    expect(await townOf(database)).toBe('Larkfield')
  })
})

/** Tables whose rows the compiler would let a command move to another trust. */
type Movable = {
  [Table in keyof Tables]: Tables[Table]['trust_id'] extends { readonly __update__: never }
    ? never
    : Table
}[keyof Tables]

it('has no table whose rows the compiler lets move', () => {
  const none: [Movable] extends [never] ? true : Movable = true
  expect(none).toBe(true)
})

async function townOf(where: Database): Promise<string | undefined> {
  const row = await where.read(school.trustId, (db) =>
    db.selectFrom('schools').select('town').executeTakeFirst(),
  )
  return row?.town
}
