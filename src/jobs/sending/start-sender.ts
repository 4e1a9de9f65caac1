import { BEAT_MS, renewLeases } from '../../domain/sending/index.ts'
import type { Installation } from '../../installation.ts'
import { publishDueOf } from '../publish-due.ts'
import type { Held } from './run-errand.ts'
import { sendPosts } from './send-posts.ts'

/** How often it is looked whether something is due. */
const EVERY_MS = 2_000

/** How long stopping waits for networks to answer; what is left then is looked into at the next start. */
const FINISH_MS = 15_000

/**
 * Publish what is due and do what is to be done on networks, every two seconds in every process. It needs no
 * schedule: each post and each errand is locked in the database, so none is done twice, and a process that is
 * killed holds up nothing of what the others do.
 * @returns how to stop: what is under way is finished
 */
export function startSender(installation: Installation): { stop(): Promise<void> } {
  const held: Held = new Map()
  let stopped = false
  const stopping = () => stopped
  const { database, now, log } = installation
  const publish = beating(EVERY_MS, stopping, async () =>
    publishDueOf(installation, await database.trustsWithWork(now())),
  )
  const send = beating(EVERY_MS, stopping, async () => {
    await sendPosts(installation, held, stopping)
  })
  const beat = beating(BEAT_MS, stopping, () => sayAlive(installation, held))
  const fault = (error: unknown) => log.warn({ err: error }, 'sending: tried again in a moment')
  const running = [publish(fault), send(fault), beat(fault)]
  return {
    async stop() {
      stopped = true
      const enough = new Promise((wake) => setTimeout(wake, FINISH_MS).unref())
      await Promise.race([Promise.all(running), enough])
    },
  }
}

async function sayAlive({ database, now }: Installation, held: Held): Promise<void> {
  const byTrust = Map.groupBy(held, ([, { trustId }]) => trustId)
  for (const [trustId, entries] of byTrust) {
    const mine = entries.map(([errandId, { attempt }]) => ({ errandId, attempt }))
    await database.write(trustId, (db) => renewLeases(db, mine, now()))
  }
}

/** Run something again and again until told to stop; a fault is told and does not end it. */
function beating(
  everyMs: number,
  stopping: () => boolean,
  run: () => Promise<void>,
): (onFault: (error: unknown) => void) => Promise<void> {
  return async (onFault) => {
    while (!stopping()) {
      await run().catch(onFault)
      for (let waited = 0; waited < everyMs && !stopping(); waited += 200) {
        await new Promise((wake) => setTimeout(wake, 200))
      }
    }
  }
}
