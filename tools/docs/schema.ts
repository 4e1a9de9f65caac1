import pg from 'pg'
import { schemaFingerprint } from '../../src/db/migrate.ts'
import { code, page, table } from './markdown.ts'

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly key: boolean
  readonly refers: readonly string[]
  readonly secured: boolean
}

const COLUMNS = /* sql */ `
select c.relname as table, a.attname as name,
  format_type(a.atttypid, a.atttypmod) as type,
  a.attnotnull as required,
  exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary
    and a.attnum = any (i.indkey)) as key,
  array(select distinct f.confrelid::regclass::text from pg_constraint f
    where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any (f.conkey)
      and a.attname <> 'trust_id') as refers,
  c.relrowsecurity as secured
from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where n.nspname = 'gatepost' and c.relkind in ('r', 'p')
order by c.relname collate "C", a.attnum`

/**
 * The tables of a migrated database.
 * @param url connection as the schema's owner
 */
export async function schemaDocument(url: string): Promise<string> {
  const columns = await readColumns(url)
  const tables = [...new Set(columns.map((column) => column.table))]
  return page('Tables of the database', 'src/db/migrations/', [
    fingerprintLine(),
    'Every table but `migrations` begins with the trust, and PostgreSQL shows the app only the rows of the trust it works for.',
    ...tables.map((name) =>
      section(
        name,
        columns.filter((column) => column.table === name),
      ),
    ),
  ])
}

/** Tells, without a database, whether the document is of these migrations. */
export function fingerprintLine(): string {
  return `Of the migrations with the fingerprint ${code(schemaFingerprint().slice(0, 16))}.`
}

async function readColumns(url: string): Promise<readonly Column[]> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=gatepost' })
  await client.connect()
  try {
    return (await client.query<Column>(COLUMNS)).rows
  } finally {
    await client.end()
  }
}

function section(name: string, columns: readonly Column[]): string {
  const secured = columns[0]?.secured ? 'Rows are kept apart by trust.' : 'Not kept apart by trust.'
  const rows = columns.map((column) => [
    code(column.name),
    column.type,
    column.key ? 'key' : column.required ? 'required' : '',
    column.refers.map(code).join(', '),
  ])
  return `## ${name}\n\n${secured}\n\n${table(['Column', 'Type', '', 'Refers to'], rows)}`
}
