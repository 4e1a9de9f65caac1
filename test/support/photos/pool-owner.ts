/** A program with a process of its own, to be killed: prints that process's id and stays. */
import { ProcessPool } from '../../../src/gate/photo/process-pool.ts'

const pool = new ProcessPool<{ readonly act: string }, { readonly pid: number }>({
  processUrl: new URL('./faulty-process.ts', import.meta.url),
  timeLimitMs: 30_000,
  memoryLimitMb: 2_000,
  words: { stopped: 'stopped', tooSlow: 'slow', busy: 'busy', closed: 'closed' },
})
const answer = await pool.ask({ act: 'size' })
process.stdout.write(`${'pid' in answer ? answer.pid : answer.reason}\n`)
if (process.argv[2] === 'stay') setInterval(() => {}, 1000)
