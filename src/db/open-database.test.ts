import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { connected } from '../../test/support/every-table.ts'
import { openTestDatabase } from '../../test/support/postgres.ts'
import { INSTALLATION, openDatabase } from './open-database.ts'

const { appUrl, superuserUrl } = await openTestDatabase()
const database = openDatabase({ url: appUrl, maxConnections: 2, beforeCommit: async () => {} })
afterAll(() => database.close())

/** End every connection of the app, as an administrator or a restart does. */
async function cutOff(): Promise<void> {
  await connected(superuserUrl, (client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'gatepost_app' and datname = current_database()`),
  )
}

async function ask(): Promise<number | undefined> {
  const answer = sql<{ one: number }>`select 1 as one`
  return (await database.write(INSTALLATION, (db) => answer.execute(db))).rows[0]?.one
}

describe('openDatabase()', () => {
  it('outlives a connection that the server closes in the middle of a transaction', async () => {
    // Between two statements nobody listens to the connection but the pool's owner.
    const cut = database.write(INSTALLATION, async (db) => {
      await sql`select 1`.execute(db)
      await cutOff()
      await new Promise((resolve) => setTimeout(resolve, 200))
      await sql`select 1`.execute(db)
    })
    await expect(cut).rejects.toThrow(/not queryable|terminat/)
    expect(await ask()).toBe(1)
  })

  it('outlives a connection that the server closes while nobody uses it', async () => {
    expect(await ask()).toBe(1)
    await cutOff()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await ask()).toBe(1)
  })

  it('gives back every connection, however its transaction ended', async () => {
    for (let time = 0; time < 5; time += 1) {
      const broken = database.write(INSTALLATION, (db) => sql`select 1 / 0`.execute(db))
      await expect(broken).rejects.toMatchObject({ code: '22012' })
      const thrown = database.read(INSTALLATION, async () => {
        throw new Error('half-way')
      })
      await expect(thrown).rejects.toThrow('half-way')
    }
    expect(await ask()).toBe(1)
  })

  it('keeps trusts apart on connections that they share', async () => {
    const trusts = Array.from({ length: 12 }, () => crypto.randomUUID())
    const seen = await Promise.all(
      trusts.map((trustId) =>
        database.write(trustId, async (db) => {
          await sql`select pg_sleep(0.01)`.execute(db)
          const { rows } = await sql<{ id: string }>`select current_trust() as id`.execute(db)
          return rows[0]?.id
        }),
      ),
    )
    expect(seen).toEqual(trusts)
  })

  it('keeps trusts apart when a statement that is kept ready is asked for many of them', async () => {
    const trusts = Array.from({ length: 40 }, () => crypto.randomUUID())
    for (const trustId of trusts) {
      await database.write(trustId, (db) =>
        db
          .insertInto('trusts')
          .values({ trust_id: trustId, name: 'A trust', slug: trustId })
          .execute(),
      )
    }
    const seen = await Promise.all(
      trusts.map((trustId) =>
        database.read(trustId, (db) =>
          Promise.all([
            db.selectFrom('trusts').select('trust_id').execute(),
            db.selectFrom('trusts').select('slug').where('name', '=', 'A trust').execute(),
          ]),
        ),
      ),
    )
    expect(seen).toEqual(trusts.map((id) => [[{ trust_id: id }], [{ slug: id }]]))
  })

  it('answers queries that are asked at once in turn, and fails all when one fails', async () => {
    const both = database.write(INSTALLATION, async (db) => {
      await Promise.all([ask(), sql`select 1 / 0`.execute(db), sql`select 2`.execute(db)])
    })
    await expect(both).rejects.toMatchObject({ code: '22012' })
    expect(await ask()).toBe(1)
  })

  it('answers nothing more once a transaction is over', async () => {
    const kept = await database.write(INSTALLATION, async (db) => ({ db }))
    await expect(sql`select 1`.execute(kept.db)).rejects.toThrow('is over')
  })
})
