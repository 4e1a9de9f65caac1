import pg from 'pg'
import type { ArchiveFile } from './tar.ts'

/** Takes the rows of a backup into a database whose schema is the backup's own. */
export interface TableLoader {
  /** @param table a name that the manifest lists */
  load(table: string, part: ArchiveFile): Promise<void>
  /** Put the checks back, which proves every reference, and commit. */
  finish(): Promise<void>
  /** Give everything up. */
  abandon(): Promise<void>
}

/**
 * Begin to take in rows, all in one transaction. References are taken off first and put back at
 * the end, since tables refer to one another and to themselves; triggers rest, for they did their
 * work when the rows were first written.
 * @param ownerUrl connection as the owner role to an empty database with the backup's own schema
 */
export async function openLoader(ownerUrl: string): Promise<TableLoader> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`set timezone = 'UTC'; set search_path = gatepost; begin`)
    const references = await takeReferencesOff(client)
    const tables = await columnsOfTables(client)
    for (const table of tables.keys()) {
      await run(client, `alter table ${table} disable trigger user`)
      // A migration may have put rows of its own in; the backup has them too.
      await run(client, `truncate table ${table}`)
    }
    return {
      load: (table, part) => loadPart(client, { table, columns: tables.get(table) }, part),
      async finish() {
        for (const reference of references) await client.query(reference)
        for (const table of tables.keys()) {
          await run(client, `alter table ${table} enable trigger user`)
        }
        await client.query('commit')
        await client.end()
      },
      abandon: () => client.end(),
    }
  } catch (error) {
    await client.end()
    throw error
  }
}

/** @returns the statements that put them back */
async function takeReferencesOff(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name,
      pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'gatepost'::regnamespace`)
  for (const { table, name } of rows) {
    await run(client, `alter table ${table} drop constraint ${name}`)
  }
  return rows.map(
    ({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`,
  )
}

/** Every table with the columns that hold data of their own, each quoted. */
async function columnsOfTables(client: pg.Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(`
    select table_name as table, array_agg(quote_ident(column_name) order by ordinal_position) as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'gatepost' and table_type = 'BASE TABLE'
      and table_name <> 'migrations' and is_generated = 'NEVER'
    group by table_name`)
  return new Map(rows.map((row) => [row.table, row.columns]))
}

interface Target {
  readonly table: string
  readonly columns: readonly string[] | undefined
}

async function loadPart(client: pg.Client, target: Target, part: ArchiveFile): Promise<void> {
  if (!target.columns) throw new Error(`The schema has no table "${target.table}".`)
  const columns = target.columns.join(', ')
  const rows = `[${part.bytes.toString('utf8').trimEnd().split('\n').join(',')}]`
  await client.query(
    `insert into ${target.table} (${columns}) overriding system value
     select ${columns} from json_populate_recordset(null::${target.table}, $1::json)`,
    [rows],
  )
}

async function run(client: pg.Client, statement: string): Promise<void> {
  await client.query(statement)
}
