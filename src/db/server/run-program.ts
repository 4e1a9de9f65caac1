import { spawn } from 'node:child_process'
import type { ServerIdentity } from './types.ts'

export interface ProgramResult {
  readonly code: number | null
  /** Standard output and error together, as they came. */
  readonly output: string
}

/**
 * Run one of PostgreSQL's programs as the server's user, with an environment of our own so that a
 * stray PGPORT or PGDATA of the person at the keyboard cannot steer it.
 * @throws when the program cannot be started at all
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  identity: ServerIdentity,
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...identity,
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    // 'exit' rather than 'close': the server that pg_ctl leaves behind would hold the pipes open.
    child.on('exit', (code) => resolve({ code, output }))
  })
}
