import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
  Transaction,
} from 'kysely'
import type { PoolClient } from 'pg'
import type { Writer } from './handles.ts'
import type { StatementNames } from './statement-names.ts'
import type { Tables } from './tables/index.ts'

const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()
const dialect = new PostgresDialect({
  pool: async () => {
    throw new Error('A handle has the connection that it was opened on and no other.')
  },
})
const config = { dialect }
const driver = dialect.createDriver()

/**
 * A handle on the transaction that runs on this connection. Queries that are asked at once go out at
 * once and are answered in turn.
 * @returns the handle, and what ends it: whoever still holds it then can ask nothing more
 */
export function openHandle(
  client: PoolClient,
  names: StatementNames,
): { readonly db: Writer; readonly end: () => void } {
  let ended = false
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      if (ended) throw new Error('The transaction of this handle is over.')
      const name = names(sql)
      const query = { text: sql, values: [...parameters], ...(name && { name }) }
      const { command, rowCount, rows } = await client.query(query)
      if (!CHANGES.has(command)) return { rows }
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
    },
    streamQuery() {
      throw new Error('Rows are read in pages and never streamed.')
    },
  }
  const executor = new DefaultQueryExecutor(compiler, adapter, {
    provideConnection: (consumer) => consumer(connection),
  })
  return {
    db: new Transaction<Tables>({ config, dialect, driver, executor }),
    end: () => {
      ended = true
    },
  }
}
