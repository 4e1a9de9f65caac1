import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonical } from '../trail/index.ts'

/** Longest text of a post, in UTF-16 units: beyond any network's limit, and quick to check. */
export const MAX_TEXT = 20_000
export const MAX_PHOTOS = 10
export const MAX_ALT_TEXT = 1_500

const id = z.uuid()

const postPhoto = z.object({
  photoId: id,
  /** Digest of the cleaned picture, so that what is approved is these very pixels. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  altText: z.string().max(MAX_ALT_TEXT),
  /** Who made it and by what right it is used. */
  credit: z.string().max(300),
  deviceId: id.nullable(),
  /** Taken with a phone or camera of the author's own that is on no list. */
  ownDevice: z.boolean().optional(),
  nobodyIdentifiable: z.boolean(),
  pictured: z.array(id).max(200),
  deletionDeclared: z.boolean(),
})
export type PostPhoto = z.infer<typeof postPhoto>

/** Everything about a post that a reader, an approver or the gate can see. */
export const postContent = z.object({
  kind: z.enum(['standard', 'reminder']),
  text: z.string().max(MAX_TEXT),
  channels: z.array(id).max(20),
  photos: z.array(postPhoto).max(MAX_PHOTOS),
  named: z.array(id).max(200),
  /** Codes of the policy's checklist that the author has confirmed. */
  confirmed: z.array(z.string().max(60)).max(60),
  noteToApprover: z.string().max(2_000),
})
export type PostContent = z.infer<typeof postContent>

export const EMPTY_CONTENT: PostContent = {
  kind: 'standard',
  text: '',
  channels: [],
  photos: [],
  named: [],
  confirmed: [],
  noteToApprover: '',
}

/**
 * The digest that an approval binds: any change to text, media, tags or channels gives another.
 * @returns 64 hex digits of SHA-256 over the canonical content
 */
export function contentDigest(content: PostContent): string {
  return createHash('sha256').update(canonical(content), 'utf8').digest('hex')
}

/** Everyone whom the content pictures or names, once each. */
export function learnersIn(
  content: PostContent,
): { readonly learnerId: string; readonly how: 'pictured' | 'named' }[] {
  const pictured = [...new Set(content.photos.flatMap((photo) => photo.pictured))]
  return [
    ...pictured.map((learnerId) => ({ learnerId, how: 'pictured' as const })),
    ...[...new Set(content.named)].map((learnerId) => ({ learnerId, how: 'named' as const })),
  ]
}
