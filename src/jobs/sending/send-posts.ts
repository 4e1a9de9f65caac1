import { dueErrands } from '../../domain/sending/index.ts'
import type { Installation } from '../../installation.ts'
import { type Held, runErrand } from './run-errand.ts'

/** How many errands one process has under way at once: networks are waited for, not worked for. */
const AT_ONCE = 8

/**
 * Do whatever is due on networks, several errands at once, until nothing is. Several processes may: each
 * errand is taken up by one.
 * @param stopping asked before each errand is taken up
 * @returns how many errands were done, put off or found out about
 */
export async function sendPosts(
  installation: Installation,
  held: Held = new Map(),
  stopping: () => boolean = () => false,
): Promise<number> {
  const { database, now, log } = installation
  let done = 0
  for (const trustId of await database.trustsWithWork(now())) {
    for (;;) {
      const errandIds = await database.read(trustId, (db) => dueErrands(db, now()))
      const rest = inAnyOrder(errandIds)
      let taken = 0
      const worker = async () => {
        for (let errandId = rest.pop(); errandId && !stopping(); errandId = rest.pop()) {
          try {
            if (await runErrand(installation, { trustId, errandId }, held)) taken += 1
          } catch (error) {
            log.error({ err: error, errandId }, 'an errand on a network failed; it is looked into')
          }
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, worker))
      done += taken
      if (taken === 0 || stopping()) break
    }
  }
  return done
}

/** Two processes that begin at different ends seldom reach for the same errand. */
function inAnyOrder(errandIds: readonly string[]): string[] {
  const from = Math.floor(Math.random() * errandIds.length)
  return [...errandIds.slice(from), ...errandIds.slice(0, from)].reverse()
}
