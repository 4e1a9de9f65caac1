import { z } from 'zod'
import { toLondonInput } from '../london-time.ts'
import { CAPTION_ANSWERS, type PostContent } from './content.ts'
import { type FormFields, readFields } from './form-fields.ts'

const ids = (most: number) => z.array(z.uuid()).max(most)

const videoForm = z.object({
  videoId: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  captions: z.enum(CAPTION_ANSWERS),
  captionsFile: z.string(),
  watched: z.boolean(),
})

const photoForm = z.object({
  photoId: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  altText: z.string(),
  credit: z.string(),
  /** A listed device, `own` for a phone of the author's, or empty where they have not said. */
  device: z.union([z.uuid(), z.enum(['own', ''])]),
  nobodyIdentifiable: z.boolean(),
  pictured: ids(200),
  deletionDeclared: z.boolean(),
  video: videoForm.optional(),
})
export type PhotoForm = z.infer<typeof photoForm>

/** A post as it stands in the author's form: possibly too long, with half a slot, but of the right form. */
const postForm = z.object({
  revision: z.coerce.number().int().min(1),
  kind: z.enum(['standard', 'reminder']),
  text: z.string(),
  channels: ids(20),
  photos: z.array(photoForm).max(50),
  named: ids(200),
  confirmed: z.array(z.string().max(60)).max(60),
  noteToApprover: z.string(),
  variants: z.array(z.object({ channelId: z.uuid(), text: z.string() })).max(50),
  embargoDate: z.string().max(20),
  embargoTime: z.string().max(20),
  slotDate: z.string().max(20),
  slotTime: z.string().max(20),
})
export type PostForm = z.infer<typeof postForm>

/**
 * Read the author's form.
 * @returns undefined when it was not made by our page: ids that are none, a missing revision
 */
export function readPostForm(fields: FormFields): PostForm | undefined {
  const { one, all } = readFields(fields)
  const parsed = postForm.safeParse({
    revision: one('revision'),
    kind: one('kind') || 'standard',
    text: one('text'),
    channels: all('channels'),
    photos: all('photo').map((photoId) => ({
      photoId,
      sha256: one(`photo.${photoId}.sha256`),
      altText: one(`photo.${photoId}.alt`),
      credit: one(`photo.${photoId}.credit`),
      device: one(`photo.${photoId}.device`),
      nobodyIdentifiable: one(`photo.${photoId}.nobody`) === 'yes',
      pictured: all(`photo.${photoId}.pictured`),
      deletionDeclared: one(`photo.${photoId}.deleted`) === 'yes',
      ...videoOf(`photo.${photoId}`, one),
    })),
    named: all('named'),
    confirmed: all('confirmed'),
    noteToApprover: one('note'),
    variants: variantsOf(fields, one),
    embargoDate: one('embargo.date'),
    embargoTime: one('embargo.time'),
    slotDate: one('slot.date'),
    slotTime: one('slot.time'),
  })
  return parsed.success ? parsed.data : undefined
}

const OWN_WORDS = /^variant\.([0-9a-f-]{36})$/

/** What was typed for each channel that has words of its own, in one order. */
function variantsOf(fields: FormFields, one: (name: string) => string): PostForm['variants'] {
  const ids = new Set(fields.flatMap(([name]) => OWN_WORDS.exec(name)?.[1] ?? []))
  return [...ids]
    .sort()
    .map((channelId) => ({ channelId, text: one(`variant.${channelId}`) }))
    .filter(({ text }) => text.trim() !== '')
}

function videoOf(key: string, one: (name: string) => string) {
  const videoId = one(`${key}.video`)
  if (videoId === '') return {}
  return {
    video: {
      videoId,
      sha256: one(`${key}.video.sha256`),
      captions: one(`${key}.captions`),
      captionsFile: one(`${key}.captions.file`),
      watched: one(`${key}.watched`) === 'yes',
    },
  }
}

/** The form that shows a stored post. */
export function toPostForm(post: {
  readonly revision: number
  readonly content: PostContent
  readonly scheduledFor: Date | null
}): PostForm {
  const { photos, variants = [], setAside: _, notBefore, ...content } = post.content
  const [slotDate = '', slotTime = ''] = dayAndTime(post.scheduledFor)
  const [embargoDate = '', embargoTime = ''] = dayAndTime(notBefore && new Date(notBefore))
  return {
    ...content,
    variants,
    revision: post.revision,
    photos: photos.map(({ deviceId, ownDevice, ...photo }) => ({
      ...photo,
      device: ownDevice ? 'own' : (deviceId ?? ''),
    })),
    embargoDate,
    embargoTime,
    slotDate,
    slotTime,
  }
}

function dayAndTime(at: Date | null | undefined | ''): string[] {
  return at ? toLondonInput(at).split('T') : []
}
