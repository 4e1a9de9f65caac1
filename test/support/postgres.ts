import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { afterFile } from './after-file.ts'
import { addressOf } from './template-database.ts'

/** A migrated database of one test file's own. */
export interface TestDatabase {
  readonly name: string
  /** As the running app: cannot bypass row level security. */
  readonly appUrl: string
  /** As the schema's owner: migrates and backs up. */
  readonly ownerUrl: string
  readonly superuserUrl: string
}

/**
 * Copy the migrated template for this test file; dropped when the file is done. Close your own
 * connections in `afterAll`:
 * @example const database = await openTestDatabase()
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  return copyOf(inject('testServer').template)
}

/**
 * A copy of a test database with all that is in it. Nobody may be connected to it.
 * @param template its name
 */
export async function copyOf(template: string): Promise<TestDatabase> {
  const server = inject('testServer')
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  const admin = addressOf(server, 'superuser', 'postgres')
  afterFile(() => run(admin, `drop database if exists ${name} with (force)`))
  // Copying the files takes half of what it takes to write every page into the server's log, too.
  const how = 'owner gatepost_owner strategy file_copy'
  await run(admin, `create database ${name} template ${template} ${how}`)
  return {
    name,
    appUrl: addressOf(server, 'app', name),
    ownerUrl: addressOf(server, 'owner', name),
    superuserUrl: addressOf(server, 'superuser', name),
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
