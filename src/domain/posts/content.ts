import { createHash } from 'node:crypto'
import { z } from 'zod'
import { MAX_CAPTIONS } from '../../gate/video/index.ts'
import type { SetAside } from '../../policy/index.ts'
import { NOT_THEM_REASONS } from '../../vocabulary/not-them-reasons.ts'
import { canonical } from '../trail/index.ts'

/** Longest text of a post, in UTF-16 units: beyond any network's limit, and quick to check. */
export const MAX_TEXT = 20_000
export const MAX_PHOTOS = 10
export const MAX_ALT_TEXT = 1_500

const id = z.uuid()

/** What the author says of captions: a file of them, why there is none, or nothing yet. */
export const CAPTION_ANSWERS = ['file', 'burned_in', 'no_speech', ''] as const

/** The moving part behind a poster picture. */
const postVideo = z.object({
  videoId: id,
  /** Digest of the cleaned file, so that what is approved is this very video. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  captions: z.enum(CAPTION_ANSWERS),
  /** The captions as their author left them, in WebVTT or SubRip. */
  captionsFile: z.string().max(MAX_CAPTIONS),
  /** Its author says that they watched it from beginning to end, and tagged everyone they saw. */
  watched: z.boolean(),
})
export type PostVideo = z.infer<typeof postVideo>

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
  /** Left out for a photo that does not move. */
  video: postVideo.optional(),
})
export type PostPhoto = z.infer<typeof postPhoto>

/** How many findings of one post may be set aside: a text that holds more names is a list of people. */
export const MAX_SET_ASIDE = 50
export const MAX_SET_ASIDE_WORDS = 200

const place = z.discriminatedUnion('part', [
  z.object({ part: z.literal('text') }),
  z.object({ part: z.literal('variant'), channel: id }),
  z.object({ part: z.literal('post') }),
  z.object({ part: z.enum(['alt_text', 'file_name', 'photo', 'writing', 'captions']), photo: id }),
])

/** The judge reads it; only `setAsideFinding` writes it, from a finding that is there. */
const setAside = z.object({
  kind: z.custom<SetAside['kind']>((value) => typeof value === 'string'),
  place,
  text: z.string().max(MAX_TEXT),
  learners: z.array(id).readonly(),
  controls: z.array(z.string().max(60)).readonly(),
  times: z.int().min(1),
  reason: z.enum(NOT_THEM_REASONS.map((one) => one.code)),
  words: z.string().max(MAX_SET_ASIDE_WORDS),
  at: z.iso.datetime(),
})

const variant = z.object({ channelId: id, text: z.string().max(MAX_TEXT) })
export type PostVariant = z.infer<typeof variant>

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
  /**
   * Words that one channel has for its own, in the order of the channels’ ids. They go through the gate
   * like the text. Left out where there are none.
   */
  variants: z.array(variant).max(20).optional(),
  /** It may not go out earlier. Left out where its author set no such time. */
  notBefore: z.iso.datetime().optional(),
  /**
   * Findings of which the author says that they do not mean the learner found. Left out where there
   * are none. Approvers approve it with the rest; a copy of the post begins without.
   */
  setAside: z.array(setAside).max(MAX_SET_ASIDE).readonly().optional(),
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

/** The content with these findings set aside; without any it has the digest that it always had. */
export function withSetAside(
  { setAside: _, ...content }: PostContent,
  setAside: PostContent['setAside'] = [],
): PostContent {
  return setAside.length === 0 ? content : { ...content, setAside }
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
