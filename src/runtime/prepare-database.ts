import pg from 'pg'
import { migrate } from '../db/migrate.ts'
import { ensureRoles, OWNER_ROLE } from '../db/roles.ts'
import type { Addresses } from './addresses.ts'

/** Any two processes that prepare the database wait for one another on this number. */
const PREPARE_LOCK = 7_301_983

/**
 * Make the roles and the database when missing, and bring the schema up to this version.
 * @returns the names of the migrations that ran now
 */
export async function prepareDatabase(addresses: Addresses): Promise<string[]> {
  const admin = await reachableAdmin(addresses.admin)
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [PREPARE_LOCK])
    await ensureRoles(admin, addresses.passwords, addresses.database)
    // A database made beforehand belongs to somebody else.
    await client.query(
      `grant create on database ${pg.escapeIdentifier(addresses.database)} to ${OWNER_ROLE}`,
    )
    return await migrate(addresses.owner)
  } finally {
    await client.end()
  }
}

/** The address as given, or at the server's own first database when the named one is yet to be made. */
async function reachableAdmin(admin: string): Promise<string> {
  const client = new pg.Client({ connectionString: admin })
  try {
    await client.connect()
    return admin
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== '3D000') throw error
    const url = new URL(admin)
    url.pathname = '/postgres'
    return url.href
  } finally {
    await client.end()
  }
}
