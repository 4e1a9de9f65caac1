import { sql } from 'kysely'
import pg from 'pg'
import type { Reader, Writer } from './handles.ts'
import { readOnce, writeOnce } from './one-transaction.ts'
import { GatheringSocket } from './server/gathering-socket.ts'
import { createStatementNames } from './statement-names.ts'

/** Work as no trust in particular: sees only rows of the installation itself (sign-in limits). */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000'

/** The app's whole access to the database. Each call is one transaction within one trust. */
export interface Database {
  /** Run a query; it sees only this trust's rows and cannot write. */
  read<T>(trustId: string, query: (db: Reader) => Promise<T>): Promise<T>
  /** Run a command; all of it is committed, with its trail entries, or none of it. */
  write<T>(trustId: string, command: (db: Writer) => Promise<T>): Promise<T>
  /**
   * Run many commands as one transaction: all of them are committed, or none is. Each is sealed as
   * it ends. For building a whole world at once; everyone else waits meanwhile.
   */
  together<T>(commands: (database: Pick<Database, 'read' | 'write'>) => Promise<T>): Promise<T>
  /** Trusts in which an adult with this mail address may sign in. */
  trustsOfEmail(email: string): Promise<string[]>
  /** The school with this public address, whichever trust it belongs to. */
  schoolOfSlug(slug: string): Promise<{ trustId: string; schoolId: string } | undefined>
  allTrusts(): Promise<string[]>
  /** Trusts in which a post is due, or something is to be done on a network. */
  trustsWithWork(at: Date): Promise<string[]>
  /** Digests, beginning with `prefix`, of the pictures that any trust still holds. */
  mediaInUse(prefix: string): Promise<string[]>
  /** The names of sealed evidence that begin so and that some trust still holds. */
  evidenceInUse(prefix: string): Promise<string[]>
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** Connection as the app role, which cannot bypass row level security. */
  readonly url: string
  readonly maxConnections?: number
  /** Runs last in every writing transaction; seals the trail. */
  readonly beforeCommit: (db: Writer, trustId: string) => Promise<void>
  /** Runs after every writing transaction that was committed; must not throw. */
  readonly afterCommit?: ((trustId: string) => void) | undefined
}

// Calendar dates stay text: a birthday has no time zone. Counters fit a double.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Open the pool. @throws only later, by each call, when the server cannot be reached. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections ?? 12,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    options: '-c search_path=gatepost',
    // Queries that do not wait for one another share a journey to the server.
    pipeline: true,
    stream: () => new GatheringSocket(),
  })
  // A connection that the server closes, idle or in the middle of a transaction, must not bring the
  // app down; the call that uses it says so.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const connections = { pool, names: createStatementNames() }
  const listed = async (text: string, values: readonly string[]): Promise<string[]> => {
    const found = await pool.query<{ id: string }>(text, [...values])
    return found.rows.map((row) => row.id)
  }

  return {
    read: (trustId, query) => readOnce(connections, trustId, query),
    async write(trustId, command) {
      const result = await writeOnce(connections, trustId, async (db) => {
        const result = await command(db)
        await options.beforeCommit(db, trustId)
        return result
      })
      options.afterCommit?.(trustId)
      return result
    },
    async together(commands) {
      const touched = new Set<string>()
      const result = await writeOnce(connections, undefined, (db) => {
        const within = async <R>(trustId: string, work: (db: Writer) => Promise<R>) => {
          await actFor(db, trustId)
          return work(db)
        }
        return commands({
          read: within,
          write: (trustId, command) =>
            within(trustId, async () => {
              touched.add(trustId)
              const result = await command(db)
              await options.beforeCommit(db, trustId)
              return result
            }),
        })
      })
      for (const trustId of touched) options.afterCommit?.(trustId)
      return result
    },
    trustsOfEmail: (email) => listed('select trusts_of_email($1) as id', [email]),
    async schoolOfSlug(slug) {
      const found = await pool.query<{ trustId: string; schoolId: string }>({
        name: 'school_of_slug',
        text: 'select trust_id as "trustId", school_id as "schoolId" from school_of_slug($1)',
        values: [slug],
      })
      return found.rows[0]
    },
    allTrusts: () => listed('select all_trusts() as id', []),
    trustsWithWork: (at) => listed('select trusts_with_work($1) as id', [at.toISOString()]),
    mediaInUse: (prefix) =>
      listed('select media_in_use($1) as id union select certificates_in_use($1)', [prefix]),
    evidenceInUse: (prefix) => listed('select evidence_in_use($1) as id', [prefix]),
    async close() {
      if (!pool.ending) await pool.end()
    },
  }
}

async function actFor(db: Writer, trustId: string): Promise<void> {
  await sql`select set_config('gatepost.trust_id', ${trustId}, true)`.execute(db)
}
