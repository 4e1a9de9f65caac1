import type { Database } from '../../db/open-database.ts'
import type { LookedAt } from '../../gate/index.ts'
import type { PhotoEyes } from '../../gate/photo/index.ts'
import type { MediaStore } from '../media/index.ts'
import { keepSight, photosToLookAt, pictureToLookAt, seenBefore } from './photo-sight.ts'

/** Has photos looked at, each once, beside everything else that goes on. */
export interface Lookout {
  /** Start looking and do not wait. A photo that is missed now is found by the next `catchUp`. */
  soon(trustId: string, photoIds: readonly string[]): void
  /** Look at these, or wait for who does; at most for so many milliseconds. */
  within(limitMs: number, trustId: string, photoIds: readonly string[]): Promise<void>
  /** Look at whatever nobody has looked at, as after a restart. */
  catchUp(trustId: string): Promise<void>
  /** How many looks failed since one succeeded, or since the start. */
  failedInARow(): number
  /** Wait for every look that is under way. */
  settled(): Promise<void>
}

interface Tools {
  readonly database: Pick<Database, 'read' | 'write'>
  readonly media: Pick<MediaStore, 'read'>
  readonly eyes: Pick<PhotoEyes, 'look'>
  readonly onFault: (fault: { readonly photoId: string; readonly error: unknown }) => void
  /** Is told of a photo that now waits for a person, and why; for the log. */
  readonly onFailed?: (failed: { readonly photoId: string; readonly reason: string }) => void
}

const MOST_AT_ONCE = 50

/** Photos are looked at outside transactions: it takes seconds, and what is seen only ever adds. */
export function createLookout(tools: Tools): Lookout {
  const underWay = new Map<string, Promise<void>>()
  let failed = 0

  async function lookOnce(trustId: string, photoId: string): Promise<void> {
    const seen = await lookAt(tools, trustId, photoId)
    if (seen?.kind === 'seen') failed = 0
    if (seen?.kind !== 'failed') return
    failed += 1
    tools.onFailed?.({ photoId, reason: seen.reason })
  }

  function start(trustId: string, photoId: string): Promise<void> {
    const running = underWay.get(photoId)
    if (running) return running
    const look = lookOnce(trustId, photoId)
      .catch((error) => tools.onFault({ photoId, error }))
      .finally(() => underWay.delete(photoId))
    underWay.set(photoId, look)
    return look
  }

  const all = async (trustId: string, photoIds: readonly string[]) => {
    await Promise.all(photoIds.map((photoId) => start(trustId, photoId)))
  }

  return {
    soon: (trustId, photoIds) => void all(trustId, photoIds),
    async within(limitMs, trustId, photoIds) {
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, limitMs)
      })
      await Promise.race([all(trustId, photoIds), patience])
      clearTimeout(timer)
    },
    async catchUp(trustId) {
      const waiting = await tools.database.read(trustId, (db) => photosToLookAt(db, MOST_AT_ONCE))
      // One after the other: a photo that somebody is waiting for comes in between.
      for (const photoId of waiting) await start(trustId, photoId)
    },
    failedInARow: () => failed,
    async settled() {
      await Promise.all(underWay.values())
    },
  }
}

/** @returns what was seen just now; undefined where nobody looked or nobody had to */
async function lookAt(
  { database, media, eyes }: Tools,
  trustId: string,
  photoId: string,
): Promise<LookedAt | undefined> {
  const sha256 = await database.read(trustId, (db) => pictureToLookAt(db, photoId))
  if (!sha256) return undefined
  const known = await database.read(trustId, (db) => seenBefore(db, sha256))
  const seen = known ?? (await lookFor(sha256, { media, eyes }))
  if (seen) await database.write(trustId, (db) => keepSight(db, photoId, seen))
  return known ? undefined : seen
}

async function lookFor(
  sha256: string,
  { media, eyes }: Pick<Tools, 'media' | 'eyes'>,
): Promise<LookedAt | undefined> {
  const picture = await media.read(sha256)
  // Said once and for all, or it would be looked for again for ever.
  if (!picture) return { kind: 'failed', reason: 'The picture is missing. Add the photo again.' }
  return eyes.look(picture)
}
