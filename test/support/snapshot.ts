import { sql } from 'kysely'
import type { Writer } from '../../src/db/handles.ts'
import type { Database } from '../../src/db/open-database.ts'

/** Of each table, how many rows a trust has in it and a digest over all of them. */
export type Snapshot = Readonly<Record<string, string>>

/** Everything that a trust has in the database, its trail and the trail's head included. */
export async function snapshotOf(database: Database, trustId: string): Promise<Snapshot> {
  return database.write(trustId, async (db) => {
    await prepareSnapshot(db)
    // Planning a query over every table takes far longer than answering it.
    await sql`set local plan_cache_mode = force_generic_plan`.execute(db)
    const found = await sql<{ name: string; rows: number; digest: string }>`
      ${sql.raw(`execute snapshot('${trustId}')`)}`.execute(db)
    return Object.fromEntries(
      found.rows.map(({ name, rows, digest }) => [name, `${rows} ${digest}`]),
    )
  })
}

/** Once for each connection. */
async function prepareSnapshot(db: Writer): Promise<void> {
  const kept = await sql`select 1 from pg_prepared_statements where name = 'snapshot'`.execute(db)
  if (kept.rows.length > 0) return
  const tables = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'trust_id'
    where c.relnamespace = 'gatepost'::regnamespace and c.relkind in ('r', 'p')
    order by 1`.execute(db)
  const each = tables.rows.map(
    ({ name }) => `select '${name}' as name, count(*)::int as rows,
      coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') as digest
      from "${name}" t where trust_id = $1`,
  )
  await sql`${sql.raw(`prepare snapshot(uuid) as ${each.join(' union all ')}`)}`.execute(db)
}

/** Every row that a trust has in any table, as text. */
export async function rowsOf(database: Database, trustId: string): Promise<readonly string[]> {
  const tables = Object.keys(await snapshotOf(database, trustId))
  return database.write(trustId, async (db) => {
    const each = tables.map((name) => sql`select t::text as row from ${sql.table(name)} t`)
    const found = await sql<{ row: string }>`${sql.join(each, sql` union all `)}`.execute(db)
    return found.rows.map(({ row }) => row)
  })
}

/** Whether this text stands anywhere among the rows of a trust. */
export async function isKeptAnywhere(
  database: Database,
  trustId: string,
  text: string,
): Promise<boolean> {
  const tables = Object.keys(await snapshotOf(database, trustId))
  return database.write(trustId, async (db) => {
    const each = tables.map(
      (name) => sql`select 1 from ${sql.table(name)} t where t::text like ${`%${text}%`}`,
    )
    const found = await sql`${sql.join(each, sql` union all `)}`.execute(db)
    return found.rows.length > 0
  })
}
