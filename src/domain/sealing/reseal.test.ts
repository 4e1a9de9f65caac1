import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connected, fillEveryTable, readShapes } from '../../../test/support/every-table.ts'
import { openTestDatabase } from '../../../test/support/postgres.ts'
import { openDatabase } from '../../db/open-database.ts'
import { resealColumns } from './reseal.ts'
import { openText, sealText } from './seal.ts'
import { SEALED_COLUMNS, SEALED_OTHERWISE } from './sealed-columns.ts'
import { makeSealingKey, readSealingKeys } from './sealing-keys.ts'

const { superuserUrl } = await openTestDatabase()
const owner = openDatabase({ url: superuserUrl, beforeCommit: async () => {} })
afterAll(() => owner.close())
const trustId = randomUUID()
const old = readSealingKeys(makeSealingKey())
const [fresh] = readSealingKeys(makeSealingKey())

/** A made-up row in every table, each sealed column in words of its own. */
beforeAll(async () => {
  await fillEveryTable(superuserUrl, await readShapes(superuserUrl), [trustId])
  await dropForeignKeys()
  await eachColumn(async (client, { table, column, placeOf }) => {
    const sealed = sealText(old, placeOf, `${table} ${column}`)
    await client.query(`update ${table} set ${column} = $1`, [sealed])
  })
})

/** Made-up rows point nowhere. */
function dropForeignKeys(): Promise<unknown> {
  return connected(superuserUrl, (client) =>
    client.query(`
      do $$ declare c record; begin
        for c in select conrelid::regclass as place, conname as name from pg_constraint
          where connamespace = 'gatepost'::regnamespace and contype = 'f' loop
          execute format('alter table %s drop constraint if exists %I', c.place, c.name);
        end loop;
      end $$`),
  )
}

type Client = Parameters<Parameters<typeof connected>[1]>[0]
interface Column {
  readonly table: string
  readonly column: string
  readonly placeOf: string
}

async function eachColumn(work: (client: Client, column: Column) => Promise<void>): Promise<void> {
  await connected(superuserUrl, async (client) => {
    await client.query('set session_replication_role = replica')
    for (const { table, column, place, ids } of SEALED_COLUMNS) {
      const { rows } = await client.query(`select ${ids.join(', ')} from ${table}`)
      const own = ids.map((id) => String(rows[0]?.[id]))
      await work(client, {
        table,
        column,
        placeOf: `gatepost ${place} 1 ${trustId} ${own.join(' ')}`,
      })
    }
  })
}

const reseal = () => owner.write(trustId, (db) => resealColumns(db, [fresh, ...old], trustId))

test('every column on the list is sealed anew, once, and says the same; what is not on it keeps the old key', async () => {
  const first = await reseal()
  expect(first.resealed).toBe(SEALED_COLUMNS.length)
  await eachColumn(async (client, { table, column, placeOf }) => {
    const { rows } = await client.query(`select ${column} as sealed from ${table}`)
    expect(openText([fresh], placeOf, rows[0]?.sealed)).toBe(`${table} ${column}`)
  })
  expect(await reseal()).toEqual({ resealed: 0, left: first.left })
})

test('no sealed column of the schema is missing from the list', async () => {
  const there = await connected(superuserUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'gatepost' and column_name like 'sealed_%' and data_type = 'text'`,
    )
    return rows.map(({ name }) => name)
  })
  const listed = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`)
  expect([...listed, ...SEALED_OTHERWISE].toSorted()).toEqual(there.toSorted())
})

test('a text that no key opens is left as it is, and counted', async () => {
  const before = await reseal()
  await connected(superuserUrl, (client) =>
    client.query(`update cases set sealed_title = 'aaaaaaaaaaaa.nonsense'`),
  )
  expect(await reseal()).toEqual({ resealed: 0, left: before.left + 1 })
})
