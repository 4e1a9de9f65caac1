import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** A table of the app as PostgreSQL itself describes it. */
export interface TableShape {
  readonly table: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** Columns of the primary key in their order. */
  readonly key: readonly string[]
}

/** Run work on one connection of its own. */
export async function connected<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await openClient(url)
  return work(client).finally(() => client.end())
}

/** A connection that whoever asks for it ends. */
export async function openClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=gatepost' })
  await client.connect()
  return client
}

/** Every table of the schema `gatepost`, by name. */
export async function readShapes(url: string): Promise<TableShape[]> {
  return connected(url, async (client) => {
    const { rows } = await client.query<TableShape>(`
      select t.relname as table,
        (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null))
           order by a.attnum)
         from pg_attribute a
         where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
           and a.attgenerated = '') as columns,
        (select json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum))
         from pg_index i join pg_attribute a on a.attrelid = t.oid and a.attnum = any (i.indkey)
         where i.indrelid = t.oid and i.indisprimary) as key
      from pg_class t
      where t.relnamespace = 'gatepost'::regnamespace and t.relkind in ('r', 'p')
      order by t.relname`)
    return rows
  })
}

/**
 * Put one made-up row of each trust into every table that trusts share. Only for a database of the
 * test's own: its checks are taken off first, as the rows mean nothing.
 * @param url as the superuser, who is bound by neither row level security nor foreign keys
 */
export async function fillEveryTable(
  url: string,
  shapes: readonly TableShape[],
  trusts: readonly string[],
): Promise<void> {
  await connected(url, async (client) => {
    await client.query(`
      do $$ declare c record; begin
        for c in select conrelid::regclass as place, conname as name from pg_constraint
          where connamespace = 'gatepost'::regnamespace and contype = 'c' loop
          execute format('alter table %s drop constraint %I', c.place, c.name);
        end loop;
      end $$;
      set session_replication_role = replica`)
    for (const shape of shapes) {
      for (const trustId of trusts) await client.query(insertRow(shape, trustId))
    }
  })
}

/** A statement that adds a made-up row of this trust; any two such rows differ. */
export function insertRow(shape: TableShape, trustId: string): pg.QueryConfig {
  const names = shape.columns.map((column) => column.name)
  const places = names.map((_, index) => `$${index + 1}`)
  return {
    text: `insert into ${shape.table} (${names.join(', ')}) values (${places.join(', ')})`,
    values: shape.columns.map(({ name, type }) => (name === 'trust_id' ? trustId : madeUp(type))),
  }
}

let count = 0

function madeUp(type: string): unknown {
  count += 1
  switch (type) {
    case 'uuid':
      return randomUUID()
    case 'text':
      return `made up ${count}`
    case 'smallint':
    case 'integer':
    case 'bigint':
      return count
    case 'boolean':
      return true
    case 'jsonb':
      return '{}'
    case 'text[]':
    case 'uuid[]':
    case 'bigint[]':
      return []
    case 'bytea':
      return Buffer.from([count % 256])
    case 'date':
      return '2026-11-20'
    case 'timestamp with time zone':
      return new Date('2026-11-20T09:00:00Z')
    default:
      throw new Error(`Nobody has said yet what a made-up ${type} is.`)
  }
}
