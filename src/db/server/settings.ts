import { chown, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cluster } from './types.ts'

/**
 * Settings for a small server beside a web app. Statements and row values stay out of the log
 * (terse, panic): they would be personal text. Only this computer can connect.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  fsync: 'on',
  jit: 'off',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  idle_in_transaction_session_timeout: '10min',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
}

/** For tests alone: quick, and lost when the machine fails. */
export const THROWAWAY_SETTINGS: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
}

const FILE = 'gatepost.conf'

/** Write the settings beside PostgreSQL's own, anew at each start so that an update reaches them. */
export async function writeSettings(
  cluster: Cluster,
  changes: Readonly<Record<string, string>>,
): Promise<void> {
  const lines = Object.entries({ ...SETTINGS, ...changes }).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`,
  )
  const file = join(cluster.folder, FILE)
  await writeFile(file, `# Written by Gatepost at each start.\n${lines.join('\n')}\n`, {
    mode: 0o600,
  })
  await give(file, cluster)
}

/** Make PostgreSQL's own configuration read ours. */
export async function includeSettings(folder: string): Promise<void> {
  const main = join(folder, 'postgresql.conf')
  const text = await readFile(main, 'utf8')
  await writeFile(main, `${text}\ninclude_if_exists = '${FILE}'\n`)
}

/** Hand a file to the server's user when that is not us. */
export async function give(path: string, cluster: Pick<Cluster, 'identity'>): Promise<void> {
  const { uid, gid } = cluster.identity
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid)
}
