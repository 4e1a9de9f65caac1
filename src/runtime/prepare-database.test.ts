import pg from 'pg'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { addressOf } from '../../test/support/template-database.ts'
import { readConfig } from '../config.ts'
import { openLog } from '../log.ts'
import { openAddresses } from './addresses.ts'
import { prepareDatabase } from './prepare-database.ts'

const server = inject('testServer')
const name = `test_${process.pid}_own_server`
const admin = addressOf(server, 'superuser', name)

async function as(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

afterAll(() =>
  as(addressOf(server, 'superuser', 'postgres'), `drop database if exists ${name} with (force)`),
)

describe('prepareDatabase()', () => {
  it('makes roles, database and schema on a server of the school’s own, once', async () => {
    const config = readConfig({ DATABASE_URL: admin, GATEPOST_DATA: '/nowhere' })
    const addresses = {
      ...(await openAddresses(config, openLog('silent'))),
      passwords: server.passwords,
      owner: addressOf(server, 'owner', name),
      app: addressOf(server, 'app', name),
    }
    expect((await prepareDatabase(addresses)).length).toBeGreaterThan(0)
    expect(await prepareDatabase(addresses)).toEqual([])
    expect(await as(addresses.app, 'select count(*)::int as trusts from gatepost.trusts')).toEqual([
      { trusts: 0 },
    ])
  })
})

describe('openAddresses()', () => {
  it('draws the roles’ passwords from the administrator’s, the same on every computer', async () => {
    const config = readConfig({
      DATABASE_URL: 'postgres://boss:s%40cret@db.example:6432/posts?sslmode=require',
      GATEPOST_DATA: '/nowhere',
    })
    const one = await openAddresses(config, openLog('silent'))
    const two = await openAddresses(config, openLog('silent'))
    expect(one.app).toBe(two.app)
    expect(one.database).toBe('posts')
    expect(one.app).toMatch(
      /^postgres:\/\/gatepost_app:[0-9a-f]{48}@db\.example:6432\/posts\?sslmode=require$/,
    )
    expect(one.passwords.app).not.toBe(one.passwords.owner)
  })
})
