import { z } from 'zod'
import { MAX_CAPTIONS } from '../../gate/video/index.ts'
import { fromLondonInput } from '../london-time.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { UNKEEPABLE } from '../typed.ts'
import { MAX_ALT_TEXT, MAX_PHOTOS, MAX_TEXT, type PostContent, postContent } from './content.ts'
import { formFields } from './form-fields.ts'
import type { PostForm } from './post-form.ts'

/** What the page sends while somebody types: the form's fields as they stand. */
export const typedPost = z.object({ revision: z.int().min(1), fields: formFields })

/** A name typed into a search of the register. */
export const learnerSearch = z.object({
  text: z.string().max(100),
  /** Whether they would be named in the text or are in a photo: different rules. */
  how: z.enum(['named', 'pictured']),
  channels: z.array(z.uuid()).max(20),
})

/** What is wrong with one field, in words for its author. */
export interface FormFault {
  /** Name of the form's field. */
  readonly field: string
  readonly message: string
}

export interface ReadPost {
  /** Undefined when it cannot be kept as it is. */
  readonly content: PostContent | undefined
  /** Null too while the slot is half given. */
  readonly scheduledFor: Date | null
  readonly faults: readonly FormFault[]
}

const MAX_CREDIT = 300
const MAX_NOTE = 2_000
const NUMBER = new Intl.NumberFormat('en-GB')

/** The one way from a form to content: for the page, for saving while typing and for live checks. */
export function readPost(form: PostForm): ReadPost {
  const texts = [
    ...textFaults('text', form.text, MAX_TEXT),
    ...form.photos.flatMap((photo) => [
      ...textFaults(`photo.${photo.photoId}.alt`, photo.altText, MAX_ALT_TEXT),
      ...noteFaults(`photo.${photo.photoId}.credit`, photo.credit, MAX_CREDIT),
      ...textFaults(
        `photo.${photo.photoId}.captions.file`,
        photo.video?.captionsFile ?? '',
        MAX_CAPTIONS,
      ),
    ]),
    ...form.variants.flatMap(({ channelId, text }) =>
      textFaults(`variant.${channelId}`, text, MAX_TEXT),
    ),
    ...noteFaults('note', form.noteToApprover, MAX_NOTE),
  ]
  if (form.photos.length > MAX_PHOTOS) {
    texts.push({ field: 'photos', message: `A post holds ${MAX_PHOTOS} photos. Remove some` })
  }
  if (form.photos.filter((photo) => photo.video).length > 1) {
    texts.push({ field: 'photos', message: 'A post holds one video. Remove the other' })
  }
  const slot = readMoment({ date: form.slotDate, time: form.slotTime, field: 'scheduled' })
  const embargo = readMoment({ date: form.embargoDate, time: form.embargoTime, field: 'embargo' })
  const content =
    texts.length > 0 ? undefined : postContent.parse(contentOf(form, embargo.at ?? undefined))
  return { content, scheduledFor: slot.at, faults: [...texts, ...slot.faults, ...embargo.faults] }
}

function contentOf(form: PostForm, notBefore: Date | undefined): PostContent {
  return {
    kind: form.kind,
    text: form.text,
    channels: form.channels,
    photos: form.photos.map(({ device, ...photo }) => ({
      ...photo,
      deviceId: device === 'own' || device === '' ? null : device,
      ...(device === 'own' ? { ownDevice: true } : {}),
    })),
    named: form.named,
    confirmed: form.confirmed,
    noteToApprover: form.noteToApprover,
    ...ownWords(form),
    ...(notBefore && { notBefore: notBefore.toISOString() }),
  }
}

/** Words that say what the text says are no words of one's own, nor are those of a channel not chosen. */
function ownWords({ text, channels, variants }: PostForm): Pick<PostContent, 'variants'> {
  const own = variants.filter((one) => channels.includes(one.channelId) && one.text !== text)
  return own.length > 0 ? { variants: own } : {}
}

function textFaults(field: string, text: string, most: number): FormFault[] {
  if (text.includes('\0')) return [{ field, message: UNKEEPABLE }]
  if (text.length <= most) return []
  const [limit, length] = [NUMBER.format(most), NUMBER.format(text.length)]
  return [{ field, message: `Shorten this to ${limit} characters; it has ${length}` }]
}

/** Text and descriptions pass the gate; what stands beside them must hold no password either. */
function noteFaults(field: string, text: string, most: number): FormFault[] {
  const faults = textFaults(field, text, most)
  const secret = faults.length === 0 && text !== '' && refusePasswordText(text, field)
  return secret ? [{ field, message: secret.message }] : faults
}

function readMoment(typed: { date: string; time: string; field: 'scheduled' | 'embargo' }): {
  at: Date | null
  faults: FormFault[]
} {
  const { date, time, field } = typed
  if (date === '' && time === '') return { at: null, faults: [] }
  const fault = (message: string) => ({ at: null, faults: [{ field, message }] })
  if (date === '') return fault('Choose the day as well, or clear the time')
  if (time === '') return fault('Choose the time as well, or clear the day')
  const at = fromLondonInput(`${date}T${time}`)
  return at
    ? { at, faults: [] }
    : fault('Choose a day and a time that there is; in March an hour is left out')
}
