import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** The Node that the project pins, from its `node` package. */
export const PROJECT_NODE = join(ROOT, 'node_modules/node/bin/node')

/** A problem that the person at the keyboard can mend; shown without a stack. */
export class SetupError extends Error {}

/** Path of a program's script inside node_modules. */
export function moduleFile(path) {
  return join(ROOT, 'node_modules', path)
}

/**
 * PATH without the project's own programs. npm must run on the machine's Node: the project's is
 * taken away and put back while npm installs.
 */
export function machinePath() {
  const ours = join(ROOT, 'node_modules', '.bin')
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== ours)
    .join(delimiter)
}

/** @throws SetupError when the project's Node is not there */
export function requireProjectNode() {
  if (existsSync(PROJECT_NODE)) return PROJECT_NODE
  throw new SetupError(
    'The Node that Gatepost runs on is not installed. Run "npm ci" with a working internet connection; if it still fails, "npm rebuild node" shows why.',
  )
}

/** Run the work; a SetupError ends the process with its words alone and the given exit code. */
export async function withPlainErrors(work, exitCode = 1) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(`\n${error.message}`)
    process.exitCode = exitCode
  }
}
