import pg from 'pg'
import { migrate, schemaFingerprint } from '../../src/db/migrate.ts'
import { APP_ROLE, ensureRoles, OWNER_ROLE } from '../../src/db/roles.ts'
import { connectionUrl, type DatabaseServer } from '../../src/db/server/index.ts'
import { findProcess } from '../../src/db/server/living-process.ts'

/** What a test file needs to make its own copy of the migrated database. */
export interface TestServer {
  readonly template: string
  readonly port: number
  readonly passwords: { readonly superuser: string; readonly owner: string; readonly app: string }
}

/** Any two runs that prepare the template wait for one another on this number. */
const TEMPLATE_LOCK = 7_301_985

/**
 * Make the migrated template once for each state of the migrations, and sweep away databases of
 * runs that were killed.
 */
export async function prepareTemplate(server: DatabaseServer): Promise<TestServer> {
  const template = `template_${schemaFingerprint().slice(0, 16)}`
  const client = new pg.Client(server.superuser)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const names = await databaseNames(client)
    if (!names.includes(template)) await buildTemplate(client, server, template)
    await sweep(client, names)
  } finally {
    await client.end()
  }
  return { template, port: server.port, passwords: server.passwords }
}

/** Connection address of one of the three roles to a database of the test server. */
export function addressOf(
  server: Pick<TestServer, 'port' | 'passwords'>,
  role: keyof TestServer['passwords'],
  database: string,
): string {
  const user = { superuser: 'postgres', owner: OWNER_ROLE, app: APP_ROLE }[role]
  const password = server.passwords[role]
  return connectionUrl({ host: '127.0.0.1', port: server.port, user, password, database })
}

async function buildTemplate(
  client: pg.Client,
  server: DatabaseServer,
  template: string,
): Promise<void> {
  const half = `${template}_half_made`
  await client.query(`drop database if exists ${half} with (force)`)
  await ensureRoles(addressOf(server, 'superuser', 'postgres'), server.passwords, half)
  await migrate(addressOf(server, 'owner', half))
  await client.query(`alter database ${half} rename to ${template}`)
}

async function databaseNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database order by oid',
  )
  return rows.map((row) => row.datname)
}

/** Copies of dead runs go; of the templates the newest few stay, as other branches may use them. */
async function sweep(client: pg.Client, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const pid = /^test_(\d+)_/.exec(name)?.[1]
    if (pid && !(await findProcess(Number(pid)))) await drop(client, name)
  }
  const templates = names.filter((name) => name.startsWith('template_'))
  for (const name of templates.slice(0, -6)) await drop(client, name)
}

async function drop(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
}
