import { Client, escapeIdentifier, escapeLiteral } from 'pg'

/** The schema's owner, used to migrate and back up only. */
export const OWNER_ROLE = 'gatepost_owner'
/** The running app's role: cannot bypass row level security, owns nothing. */
export const APP_ROLE = 'gatepost_app'

export interface RolePasswords {
  readonly owner: string
  readonly app: string
}

/**
 * Create or refresh the two roles and the database, so that a copied data folder keeps working.
 * @param adminUrl a connection that may create roles and databases
 * @throws when the server cannot be reached or refuses
 */
export async function ensureRoles(
  adminUrl: string,
  passwords: RolePasswords,
  database = 'gatepost',
): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await ensureRole(client, OWNER_ROLE, passwords.owner)
    await ensureRole(client, APP_ROLE, passwords.app)
    await client.query(`grant ${OWNER_ROLE} to current_user`)
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      database,
    ])
    if (rowCount === 0) {
      await client.query(`create database ${escapeIdentifier(database)} owner ${OWNER_ROLE}`)
    }
  } finally {
    await client.end()
  }
}

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
  const verb = rowCount === 0 ? 'create' : 'alter'
  await client.query(
    `${verb} role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password ${escapeLiteral(password)}`,
  )
}
