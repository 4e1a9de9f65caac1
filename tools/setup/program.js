import { join } from 'node:path'
import { ROOT } from './project.js'

/**
 * Half of Node's own choice. A register is read in batches, each a little longer-lived than the young
 * generation likes, which then grows to its limit: changing all of 60,000 learners took 375 MB with
 * Node's 16, 294 MB with 8, and no longer.
 */
const YOUNG_MB = 8

/** How Node runs this program. */
export const NODE_FLAGS = ['--enable-source-maps', `--max-semi-space-size=${YOUNG_MB}`]

/**
 * What Node is given to run the `gatepost` command.
 * @param {readonly string[]} args the words after the program's name
 */
export function programArgs(args) {
  const entry = join(ROOT, 'dist/cli/main.js')
  return [...NODE_FLAGS, entry, ...args]
}
