import { sql } from 'kysely'
import type { Writer } from '../../db/handles.ts'
import { openText, sealText } from './seal.ts'
import { SEALED_COLUMNS, SEALED_OTHERWISE, type SealedColumn } from './sealed-columns.ts'
import type { SealingKeys } from './sealing-keys.ts'

/** What became of the sealed texts of one trust. */
export interface Resealed {
  readonly resealed: number
  /** Texts that no key opens, or that nobody has said yet how to open: the old keys must be kept. */
  readonly left: number
}

interface SealedRow {
  readonly sealed: string
  readonly [id: string]: string
}

/**
 * Seal with the first key what an older one sealed, in every column on the list. What stands is a copy in
 * other letters: the words are the same.
 * @param db as the owner of the tables: the running app may not change what is only added to
 */
export async function resealColumns(
  db: Writer,
  keys: SealingKeys,
  trustId: string,
): Promise<Resealed> {
  let [resealed, left] = [0, await countUnlisted(db, keys, trustId)]
  for (const column of SEALED_COLUMNS) {
    const done = await resealOne(db, { keys, trustId, column })
    resealed += done.resealed
    left += done.left
  }
  return { resealed, left }
}

interface OneColumn {
  readonly keys: SealingKeys
  readonly trustId: string
  readonly column: SealedColumn
}

async function resealOne(db: Writer, { keys, trustId, column }: OneColumn): Promise<Resealed> {
  const { table, column: name, ids, place } = column
  const [at, text] = [sql.id('gatepost', table), sql.id(name)]
  const { rows } = await sql<SealedRow>`
    select ${sql.join(ids.map((id) => sql.id(id)))}, ${text} as sealed from ${at}
    where trust_id = ${trustId} and ${text} <> '' and ${notSealedWith(keys, name)}
    for update`.execute(db)
  let resealed = 0
  for (const row of rows) {
    const own = ids.map((id) => row[id] ?? '')
    const bound = `gatepost ${place} 1 ${trustId} ${own.join(' ')}`
    const words = openText(keys, bound, row.sealed)
    if (words === undefined) continue
    const here = sql.join(
      ids.map((id, index) => sql`${sql.id(id)} = ${own[index]}`),
      sql` and `,
    )
    await sql`update ${at} set ${text} = ${sealText(keys, bound, words)}
      where trust_id = ${trustId} and ${here}`.execute(db)
    resealed += 1
  }
  return { resealed, left: rows.length - resealed }
}

/** Sealed texts in columns that are not on the list, by their names. */
async function countUnlisted(db: Writer, keys: SealingKeys, trustId: string): Promise<number> {
  const { rows } = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = 'gatepost' and data_type = 'text' and column_name like 'sealed\\_%'`.execute(
    db,
  )
  let count = 0
  for (const { table_name: table, column_name: name } of rows) {
    if (isListed(table, name)) continue
    const { rows: found } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.id('gatepost', table)}
      where trust_id = ${trustId} and ${sql.id(name)} <> '' and ${notSealedWith(keys, name)}`.execute(
      db,
    )
    count += found[0]?.n ?? 0
  }
  return count
}

function isListed(table: string, name: string): boolean {
  if (SEALED_OTHERWISE.includes(`${table}.${name}`)) return true
  return SEALED_COLUMNS.some((one) => one.table === table && one.column === name)
}

/** The same question as `isSealedWith`, asked of the database. */
function notSealedWith([current]: SealingKeys, name: string) {
  return sql<boolean>`not starts_with(${sql.id(name)}, ${`${current.id}.`})`
}
