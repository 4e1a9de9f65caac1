import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** One process of this computer. A number alone is no proof: numbers are used again. */
export interface LivingProcess {
  readonly pid: number
  /** When it began, in the system's own words; tells two holders of one number apart. */
  readonly startedAt: string
  /** Program and arguments. */
  readonly command: readonly string[]
}

/** Look a process up. @returns undefined when it is gone, or dead and merely not yet collected. */
export async function findProcess(pid: number): Promise<LivingProcess | undefined> {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
}

async function fromProc(pid: number): Promise<LivingProcess | undefined> {
  try {
    const [stat, commandLine] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ])
    // The name in brackets may hold spaces, so count fields from the last bracket on.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined
    return { pid, startedAt: fields[19] ?? '', command: commandLine.split('\0').filter(Boolean) }
  } catch {
    return undefined
  }
}

async function fromPs(pid: number): Promise<LivingProcess | undefined> {
  try {
    const [started, command] = await Promise.all([
      run('ps', ['-o', 'lstart=', '-p', String(pid)]),
      run('ps', ['-o', 'command=', '-p', String(pid)]),
    ])
    return {
      pid,
      startedAt: started.stdout.trim(),
      command: command.stdout.trim().split(' '),
    }
  } catch {
    return undefined
  }
}
