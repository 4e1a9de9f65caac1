import pg from 'pg'
import { type CaseSizes, FILLING, LATEST, type MattersAt, SCRATCH } from './made-up-rows.ts'
import { type Sealing, sealedRows } from './made-up-words.ts'

export interface Filling extends Sealing {
  /** Connection as the app, which sees one trust. */
  readonly url: string
  readonly place: MattersAt
  readonly sizes: CaseSizes
  readonly now: Date
}

/** Matters to open when it is measured. */
export interface Filled {
  readonly caseId: string
  readonly concernId: string
  readonly adultId: string
  /** Far down among the closed ones: where what is asked for begins a hundred pages on. */
  readonly oldId: string
}

/** Rows that go in as one JSON. */
const AT_ONCE = 5_000

/** Put cases of one school in, with their concerns, people, steps, and who is kept out or let in. */
export async function fillCases(filling: Filling): Promise<Filled> {
  const { url, place, sizes, now } = filling
  const client = new pg.Client({ connectionString: url, options: '-c search_path=gatepost' })
  await client.connect()
  try {
    await client.query(`select set_config('gatepost.trust_id', $1, false)`, [place.trustId])
    await client.query(SCRATCH.tables)
    await client.query(SCRATCH.place, [JSON.stringify({ ...place, ...sizes, now })])
    for (const { table, size, rowOf } of sealedRows(filling, { ...place, ...sizes })) {
      for (let from = 0; from < size; from += AT_ONCE) {
        const some = Math.min(AT_ONCE, size - from)
        const rows = Array.from({ length: some }, (_, index) => rowOf(from + index))
        await client.query(
          `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`,
          [JSON.stringify(rows)],
        )
      }
    }
    await client.query(SCRATCH.spread)
    for (const statement of FILLING) await client.query(statement)
    const { rows } = await client.query<Filled>(LATEST)
    if (!rows[0]) throw new Error('There is no case.')
    return rows[0]
  } finally {
    await client.end()
  }
}
