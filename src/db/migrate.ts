import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { MIGRATIONS } from './migrations/index.ts'
import { APP_ROLE, OWNER_ROLE } from './roles.ts'

/** Any two processes that migrate wait for one another on this number. */
const MIGRATION_LOCK = 7_301_984

/** The database was made by a newer Gatepost, or a migration that ran was edited afterwards. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/**
 * Bring the database up to this version. Safe to call from several processes at once; each
 * migration is one transaction, so a kill leaves the last whole one.
 * @param ownerUrl connection as the owner role
 * @param upTo number of the last migration to run, to make the schema of an older version
 * @returns the names of the migrations that ran now, in order
 */
export async function migrate(
  ownerUrl: string,
  upTo: number = MIGRATIONS.length,
): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await prepare(client)
    const applied = await appliedMigrations(client)
    assertKnown(applied)
    const ran: string[] = []
    for (const [index, migration] of MIGRATIONS.entries()) {
      if (index < applied.length || index >= upTo) continue
      await apply(client, index + 1, migration)
      ran.push(migration.name)
    }
    return ran
  } finally {
    await client.end()
  }
}

/** SHA-256 over every migration: the same value means the same schema. */
export function schemaFingerprint(): string {
  return createHash('sha256')
    .update(MIGRATIONS.map((m) => m.name + m.sql).join('\n'))
    .digest('hex')
}

async function prepare(client: Client): Promise<void> {
  await client.query(`
    create schema if not exists gatepost authorization ${OWNER_ROLE};
    grant usage on schema gatepost to ${APP_ROLE};
    create schema if not exists jobs;
    grant usage, create on schema jobs to ${APP_ROLE};
    set search_path = gatepost;
    create table if not exists migrations (
      number integer primary key,
      name text not null,
      sha256 text not null,
      applied_at timestamptz(3) not null default now()
    );
    grant select on migrations to ${APP_ROLE};
  `)
}

interface Applied {
  readonly number: number
  readonly name: string
  readonly sha256: string
}

async function appliedMigrations(client: Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'select number, name, sha256 from migrations order by number',
  )
  return rows
}

function assertKnown(applied: readonly Applied[]): void {
  for (const [index, row] of applied.entries()) {
    const known = MIGRATIONS[index]
    if (!known) {
      throw new MigrationError(
        `This database was made by a newer Gatepost (it knows "${row.name}"). Install that version again; nothing was changed.`,
      )
    }
    if (digest(known.sql) !== row.sha256) {
      throw new MigrationError(
        `Migration ${row.number} "${row.name}" differs from the one that ran on this database. Nothing was changed; install a released version.`,
      )
    }
  }
}

async function apply(
  client: Client,
  number: number,
  migration: (typeof MIGRATIONS)[number],
): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into migrations (number, name, sha256) values ($1, $2, $3)', [
      number,
      migration.name,
      digest(migration.sql),
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

function digest(sql: string): string {
  return createHash('sha256').update(sql).digest('hex')
}
