import { z } from 'zod'
import type { Reader, Writer } from '../../db/handles.ts'
import type { LookedAt, PhotoSight } from '../../gate/index.ts'

const fraction = z.number()
const box = z.object({ x: fraction, y: fraction, width: fraction, height: fraction })

const sight = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('failed'), reason: z.string() }),
  z.object({
    kind: z.literal('seen'),
    faces: z.array(z.object({ box, clear: z.boolean() })),
    writing: z.object({
      lines: z.array(z.object({ box, text: z.string(), readable: z.boolean() })),
      text: z.string(),
      spans: z.array(z.object({ start: z.number(), end: z.number(), line: z.number() })),
    }),
  }),
])

/** A stored sight; what is not there, or cannot be read, is not known. */
export function readSight(stored: unknown): PhotoSight {
  const parsed = sight.safeParse(stored)
  return parsed.success ? parsed.data : { kind: 'waiting' }
}

/** The picture of a photo that nobody has looked at; undefined when there is nothing to look at. */
export async function pictureToLookAt(db: Reader, photoId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('photos')
    .select('sha256')
    .where('photo_id', '=', photoId)
    .where('sight', 'is', null)
    .executeTakeFirst()
  return row?.sha256
}

/** What was seen in the same picture before, in another photo of this trust. */
export async function seenBefore(db: Reader, sha256: string): Promise<LookedAt | undefined> {
  const row = await db
    .selectFrom('photos')
    .select('sight')
    .where('sha256', '=', sha256)
    .where('sight', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  const seen = readSight(row?.sight)
  return seen.kind === 'seen' ? seen : undefined
}

/** Photos of this trust that nobody has looked at, the oldest first. */
export async function photosToLookAt(db: Reader, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('photos')
    .select('photo_id')
    .where('sight', 'is', null)
    .orderBy('uploaded_at')
    .limit(limit)
    .execute()
  return rows.map((row) => row.photo_id)
}

/** Keep what was seen. The first look stands: a second one of the same pixels sees the same. */
export async function keepSight(db: Writer, photoId: string, seen: LookedAt): Promise<void> {
  await db
    .updateTable('photos')
    .set({ sight: JSON.stringify(seen) })
    .where('photo_id', '=', photoId)
    .where('sight', 'is', null)
    .execute()
}
