import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { openTestDatabase } from './postgres.ts'

const first = await openTestDatabase()
const second = await openTestDatabase()

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

describe('openTestDatabase()', () => {
  it('gives a migrated database that the app role may read', async () => {
    const rows = await query(first.appUrl, 'select number from gatepost.migrations order by 1')
    expect(rows[0]).toEqual({ number: 1 })
  })

  it('gives each caller a copy of its own', async () => {
    await query(first.ownerUrl, 'create table gatepost.only_here (id int)')
    await expect(query(second.ownerUrl, 'table gatepost.only_here')).rejects.toThrow(/not exist/)
  })

  it('gives the app role no way round row level security', async () => {
    const rows = await query(
      first.appUrl,
      'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
    )
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }])
  })
})
