import { findPostmaster } from './postmaster.ts'
import { runProgram } from './run-program.ts'
import { type Cluster, ServerError } from './types.ts'

/**
 * Stop the server orderly: open transactions are rolled back, everything committed is on disk.
 * @throws ServerError when it is still there after two minutes
 */
export async function stopCluster(cluster: Cluster): Promise<void> {
  const found = await findPostmaster(cluster.folder)
  if (found === undefined || found === 'stale') return
  const args = ['stop', '-D', cluster.folder, '-m', 'fast', '-w', '-t', '120']
  const { code, output } = await runProgram(cluster.programs.pgCtl, args, cluster.identity)
  if (code === 0) return
  const still = await findPostmaster(cluster.folder)
  if (still === undefined || still === 'stale') return
  throw new ServerError(
    `The database server (process ${still.pid}) did not stop within two minutes. PostgreSQL says: ${output.trim()}`,
  )
}
