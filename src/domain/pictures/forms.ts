import { z } from 'zod'
import { soughtText, typedDay, typedText } from '../typed.ts'

/** Why something that is out there is looked at again. */
export const PICTURE_CAUSES = ['faces', 'leavers'] as const
export type PictureCause = (typeof PICTURE_CAUSES)[number]

const MOST_PAGES = 10_000

/** What somebody asks to see; whatever cannot be read is left out. */
export const picturesAsked = z.object({
  show: z.enum(PICTURE_CAUSES).catch('faces'),
  /** Only learners who had left by the end of this day. */
  leftBy: soughtText(10).transform((day) => typedDay.safeParse(day).data ?? null),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).catch(1),
})
export type PicturesAsked = z.infer<typeof picturesAsked>

/** As many as stand on one page. */
export const PICTURES_AT_ONCE = 20

export const settlePicturesForm = z.object({
  postIds: z
    .array(z.uuid())
    .min(1, 'Tick at least one post')
    .max(PICTURES_AT_ONCE, `Tick at most ${PICTURES_AT_ONCE} posts`),
  reason: typedText(500).trim().min(1, 'Give the reason; it is kept with the post'),
  show: z.enum(PICTURE_CAUSES),
  how: z.enum(['keep', 'take_down'], 'Choose whether they stay'),
})
export type SettlePictures = z.infer<typeof settlePicturesForm>
