import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { portOfRunning } from './adopt.ts'
import { choosePort, rememberPort } from './free-port.ts'
import { findPostmaster, postmasterFile } from './postmaster.ts'
import { runProgram } from './run-program.ts'
import { give } from './settings.ts'
import { type Cluster, ServerError } from './types.ts'

const ATTEMPTS = 8

/**
 * Start PostgreSQL on the cluster, in a session of its own so that Ctrl-C in a terminal reaches
 * us and not the database.
 * @returns the port it listens on
 * @throws ServerError with the end of PostgreSQL's own words when it will not start
 */
export async function startCluster(cluster: Cluster, dataDir: string): Promise<number> {
  const taken: number[] = []
  let words = ''
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await removeStalePidFile(cluster)
    const port = await choosePort(dataDir, taken)
    words = await tryStart(cluster, port)
    const running = await portOfRunning(cluster)
    if (running !== undefined) {
      await rememberPort(dataDir, running)
      return running
    }
    if (PORT_TAKEN.test(words)) taken.push(port)
    else if (STILL_DYING.test(words)) await pause(500)
    else break
  }
  throw new ServerError(explain(cluster, words))
}

const PORT_TAKEN = /address already in use|could not create any TCP\/IP sockets/i
/** A killed server's children live on for a moment and hold its memory. */
const STILL_DYING = /shared memory block .* is still in use/i

async function tryStart(cluster: Cluster, port: number): Promise<string> {
  const log = join(cluster.folder, 'startup.log')
  await writeFile(log, '', { mode: 0o600 })
  await give(log, cluster)
  const args = ['start', '-D', cluster.folder, '-w', '-t', '300', '-l', log, '-o', `-p ${port}`]
  const { output } = await runProgram(cluster.programs.pgCtl, args, cluster.identity)
  return (await readFile(log, 'utf8')) || output
}

/** A number used again by another program would make PostgreSQL refuse for ever. */
async function removeStalePidFile(cluster: Cluster): Promise<void> {
  if ((await findPostmaster(cluster.folder)) !== 'stale') return
  await rm(postmasterFile(cluster.folder), { force: true })
}

function explain(cluster: Cluster, words: string): string {
  if (/no space left/i.test(words)) {
    return `The disk is full, so the database in ${cluster.folder} cannot start. Free some space and start again; nothing is lost.`
  }
  const tail = words.trim().split('\n').slice(-8).join('\n')
  return `The database in ${cluster.folder} does not start. PostgreSQL says:\n${tail}\nIts full log is in ${join(cluster.folder, 'log')}.`
}
