import pg from 'pg'
import { ensureRoles, OWNER_ROLE } from '../../db/roles.ts'
import type { Addresses } from '../addresses.ts'

/** A database under another name, to be put in the place of the real one once it is whole. */
export interface StagedDatabase {
  readonly ownerUrl: string
  /** Put it in the place of the real one, which goes. */
  putInPlace(): Promise<void>
  /** Drop it; the real one was never touched. */
  discard(): Promise<void>
}

/** Make an empty database beside the real one. */
export async function stageDatabase(addresses: Addresses): Promise<StagedDatabase> {
  const admin = atDatabase(addresses.admin, 'postgres')
  const stagedName = `${addresses.database}_restoring`
  const staged = pg.escapeIdentifier(stagedName)
  const discard = async () => {
    await run(admin, [`drop database if exists ${staged} with (force)`])
  }
  await discard()
  await ensureRoles(admin, addresses.passwords, stagedName)
  await run(admin, [`grant create on database ${staged} to ${OWNER_ROLE}`])
  return {
    ownerUrl: atDatabase(addresses.owner, stagedName),
    putInPlace: () => swap(admin, { real: addresses.database, staged: stagedName }),
    discard,
  }
}

/** The two renamings are one transaction: there is always a database under the real name. */
async function swap(admin: string, names: { real: string; staged: string }): Promise<void> {
  const beforeName = `${names.real}_before_restore`
  const [real, staged, before] = [names.real, names.staged, beforeName].map(pg.escapeIdentifier)
  const dropBefore = `drop database if exists ${before} with (force)`
  await run(admin, [dropBefore])
  const isThere = `select 1 from pg_database where datname = ${pg.escapeLiteral(names.real)}`
  const setAside = (await run(admin, [isThere])) > 0
  if (setAside) await run(admin, [sendAway(names.real)])
  await run(admin, [
    'begin',
    ...(setAside ? [`alter database ${real} rename to ${before}`] : []),
    `alter database ${staged} rename to ${real}`,
    'commit',
    dropBefore,
  ])
}

/** A database that somebody uses cannot be renamed. */
function sendAway(database: string): string {
  return `select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = ${pg.escapeLiteral(database)} and pid <> pg_backend_pid()`
}

/** Whether the real database holds anything of Gatepost's: any row but the record of migrations. */
export async function holdsRows(addresses: Addresses): Promise<boolean> {
  const client = new pg.Client({ connectionString: addresses.owner })
  try {
    await client.connect()
    const { rows } = await client.query<{ table: string }>(`
      select quote_ident(table_name) as table from information_schema.tables
      where table_schema = 'gatepost' and table_type = 'BASE TABLE' and table_name <> 'migrations'`)
    for (const { table } of rows) {
      const found = await client.query(`select 1 from gatepost.${table} limit 1`)
      if (found.rowCount !== 0) return true
    }
    return false
  } catch (error) {
    // No database and no role yet: as empty as can be.
    if (error instanceof pg.DatabaseError && ['3D000', '28P01'].includes(error.code ?? '')) {
      return false
    }
    throw error
  } finally {
    await client.end()
  }
}

function atDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/** @returns how many rows the last statement gave */
async function run(url: string, statements: readonly string[]): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows = 0
    for (const statement of statements) rows = (await client.query(statement)).rowCount ?? 0
    return rows
  } finally {
    await client.end()
  }
}
