import pg from 'pg'
import type { ArchiveFile } from './tar.ts'

/** Rows that go into one part, and the size in characters at which it is closed early. */
const ROWS_PER_PART = 2_000
const CHARACTERS_PER_PART = 8_000_000

export interface ExportedTable {
  readonly name: string
  rows: number
}

/** One state of the whole database, held still while it is read. */
export interface Snapshot {
  readonly schemaNumber: number
  /** Every table with the rows read so far. */
  readonly tables: readonly ExportedTable[]
  /** The rows of every table as files of JSON lines. */
  parts(): AsyncGenerator<ArchiveFile>
  close(): Promise<void>
}

/**
 * Hold the database still and read it as its owner, whom row level security does not narrow.
 * @param ownerUrl connection as the owner role
 */
export async function openSnapshot(ownerUrl: string): Promise<Snapshot> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`set timezone = 'UTC'`)
    await client.query('begin isolation level repeatable read, read only')
    const { rows } = await client.query<{ number: number }>(
      'select coalesce(max(number), 0)::int as number from gatepost.migrations',
    )
    const tables = (await tableNames(client)).map((name) => ({ name, rows: 0 }))
    return {
      schemaNumber: rows[0]?.number ?? 0,
      tables,
      async *parts() {
        for (const table of tables) yield* partsOf(client, table)
      },
      close: () => client.end(),
    }
  } catch (error) {
    await client.end()
    throw error
  }
}

/** Every table of the schema but the record of its own migrations, which restoring writes anew. */
async function tableNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select table_name as name from information_schema.tables
    where table_schema = 'gatepost' and table_type = 'BASE TABLE' and table_name <> 'migrations'
    order by table_name`)
  return rows.map((row) => row.name)
}

async function* partsOf(client: pg.Client, table: ExportedTable): AsyncGenerator<ArchiveFile> {
  // Read in turns of a few rows, since one may hold a whole uploaded file.
  await client.query(
    `declare part no scroll cursor for
     select row_to_json(t)::text as line from gatepost.${pg.escapeIdentifier(table.name)} t`,
  )
  let lines: string[] = []
  let characters = 0
  let part = 0
  const closePart = (): ArchiveFile => {
    const bytes = Buffer.from(`${lines.join('\n')}\n`)
    const path = `tables/${table.name}/${String(part).padStart(6, '0')}.jsonl`
    part += 1
    lines = []
    characters = 0
    return { path, bytes }
  }
  for (;;) {
    const { rows } = await client.query<{ line: string }>('fetch 100 from part')
    if (rows.length === 0) break
    for (const { line } of rows) {
      lines.push(line)
      characters += line.length
      table.rows += 1
      if (lines.length >= ROWS_PER_PART || characters >= CHARACTERS_PER_PART) yield closePart()
    }
  }
  if (lines.length > 0) yield closePart()
  await client.query('close part')
}
