/**
 * Lets Node run the program from `src` as it stands, without a build before.
 * @example node --import ./test/support/run-source.ts src/cli/main.ts serve
 */
import { register } from 'node:module'
import { isMainThread } from 'node:worker_threads'

// Node reads TypeScript by itself, but for pages; threads have none.
if (isMainThread) register('./read-pages.ts', import.meta.url)
