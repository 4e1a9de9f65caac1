import { escapeLiteral, type Pool, type PoolClient } from 'pg'
import type { Writer } from './handles.ts'
import { openHandle } from './open-handle.ts'
import type { StatementNames } from './statement-names.ts'

/** What it takes to run one transaction. */
export interface Connections {
  readonly pool: Pool
  readonly names: StatementNames
}

/**
 * Read within one trust. The queries go out as they are asked, the first together with the opening
 * of the transaction, so that what does not wait for another answer can be asked at once.
 */
export async function readOnce<T>(
  connections: Connections,
  trustId: string,
  query: (db: Writer) => Promise<T>,
): Promise<T> {
  const client = await connections.pool.connect()
  const opened = client.query(`begin read only; ${settingOf(trustId)}`)
  // Whoever waits for the first query learns of it; nobody else is to trip over it meanwhile.
  opened.catch(() => undefined)
  const { db, end } = openHandle(client, connections.names)
  try {
    const result = await query(db)
    await opened
    end()
    // Nothing hangs on how a reading ends, so nobody waits for it.
    client.query('commit').then(
      () => client.release(),
      () => client.release(true),
    )
    return result
  } catch (error) {
    end()
    await giveUp(client)
    throw error
  }
}

/** Write within one trust: all of it, or nothing. */
export async function writeOnce<T>(
  connections: Connections,
  trustId: string | undefined,
  command: (db: Writer) => Promise<T>,
): Promise<T> {
  const client = await connections.pool.connect()
  const { db, end } = openHandle(client, connections.names)
  try {
    await client.query(trustId === undefined ? 'begin' : `begin; ${settingOf(trustId)}`)
    const result = await command(db)
    end()
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    end()
    await giveUp(client)
    throw error
  }
}

/** From here to the end of the transaction only this trust's rows are seen. */
function settingOf(trustId: string): string {
  return `set local gatepost.trust_id to ${escapeLiteral(trustId)}`
}

/** A connection that cannot even roll back is not given to anyone else. */
async function giveUp(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch {
    client.release(true)
  }
}
