import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './project.js'

/**
 * Run a program in the project's folder, or in another.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ show?: 'all' | 'errors' | 'none', env?: Record<string, string>, cwd?: string }} [options]
 *   `errors` sends everything to standard error; the output is kept in any case
 * @returns {Promise<{ code: number, output: string, missing: boolean }>}
 */
export function run(program, args, options = {}) {
  const show = options.show ?? 'all'
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (stream) => (chunk) => {
      output += chunk
      if (show !== 'none') stream.write(chunk)
    }
    child.stdout.on('data', keep(show === 'all' ? process.stdout : process.stderr))
    child.stderr.on('data', keep(process.stderr))
    child.on('error', (error) =>
      resolve({ code: 127, output: error.message, missing: error.code === 'ENOENT' }),
    )
    child.on('close', (code) => resolve({ code: code ?? 1, output, missing: false }))
  })
}

/**
 * Hand the terminal over to a program, pass signals on, and end as it ends.
 * @param {string} program
 * @param {readonly string[]} args
 */
export function become(program, args) {
  // Compiled once, then read: a later start takes two thirds of the time.
  const env = { NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compiled'), ...process.env }
  const child = spawn(program, args, { stdio: 'inherit', env })
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    // In a terminal Ctrl-C reaches the whole group; passing it on would be a second one.
    const pass = signal !== 'SIGINT' || !process.stdin.isTTY
    process.on(signal, () => pass && child.kill(signal))
  }
  stopWithParent(child)
  child.on('error', (error) => {
    console.error(`Cannot start ${program}: ${error.message}`)
    process.exitCode = 70
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGKILL' ? 9 : 15)
  })
}

/** npm runs scripts through a shell that dies of a signal without passing it on. */
function stopWithParent(child) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 500)
  watch.unref()
}
