import { type Camera, cameraName } from '../camera.ts'
import { type HiddenTags, readHiddenTags } from './hidden-tags.ts'
import { first, sentence } from './tag-words.ts'

/** What a photo file may give away; safe to keep, unlike the words that go with it. */
export const HIDDEN_KINDS = [
  'place',
  'time',
  'device',
  'software',
  'author',
  'caption',
  'thumbnail',
  'unreadable',
] as const
export type HiddenKind = (typeof HIDDEN_KINDS)[number]

/**
 * One thing that was hidden in a photo. `words` are for the author's eyes when the photo comes in
 * and are never stored; only `kind` may be.
 */
export interface HiddenDetail {
  readonly kind: HiddenKind
  readonly words: string
  /** For a device whose model is named: this alone of it may be kept, to hold it against a register. */
  readonly camera?: Camera
}

/**
 * Tells the author, in plain English, what their photo would have given away. A place is rounded
 * to a tenth of a degree (about ten kilometres).
 * @param bytes the file as it came in
 * @returns what was found, gravest first; empty where there was nothing
 */
export async function describeMetadata(bytes: Uint8Array): Promise<HiddenDetail[]> {
  const hidden = await readHiddenTags(bytes)
  const details: HiddenDetail[] = []
  for (const kind of HIDDEN_KINDS) {
    const words = DESCRIBERS[kind](hidden)
    if (!words) continue
    const camera = kind === 'device' ? cameraOf(hidden) : undefined
    details.push({ kind, words, ...(camera && { camera }) })
  }
  return details
}

const DESCRIBERS: Record<HiddenKind, (hidden: HiddenTags) => string | undefined> = {
  place: describePlace,
  time: describeTime,
  device: describeDevice,
  software: ({ tags }) =>
    sentence(
      'It was edited or written with',
      first(tags, ['Software', 'CreatorTool', 'OriginatingProgram']),
    ),
  author: describeAuthor,
  caption: describeCaption,
  thumbnail: ({ tags }) =>
    first(tags, ['Thumbnail', 'Thumbnails'])
      ? 'A small copy of the picture, perhaps from before it was cropped.'
      : undefined,
  unreadable: ({ unreadable }) =>
    unreadable ? 'Other hidden data that could not be read.' : undefined,
}

function describePlace({ tags }: HiddenTags): string | undefined {
  const [north, east] = [tags.get('latitude'), tags.get('longitude')]
  if (isDegrees(north, 90) && isDegrees(east, 180)) {
    const latitude = `${Math.abs(north).toFixed(1)}° ${north < 0 ? 'south' : 'north'}`
    const longitude = `${Math.abs(east).toFixed(1)}° ${east < 0 ? 'west' : 'east'}`
    return `Where it was taken: about ${latitude}, ${longitude}.`
  }
  if (tags.has('GPSLatitude') || tags.has('GPSLongitude'))
    return 'The exact place where it was taken.'
  const names = ['Sublocation', 'Location', 'ContentLocationName', 'City', 'State', 'Country']
  return sentence('The name of the place:', first(tags, names))
}

function isDegrees(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most
}

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

function describeTime({ tags }: HiddenTags): string | undefined {
  const names = [
    'DateTimeOriginal',
    'CreateDate',
    'DateTimeDigitized',
    'DateCreated',
    'ModifyDate',
    'Creation Time',
  ]
  const written = first(tags, names)
  if (!written) return undefined
  const parts = /^(\d{4})[:-]?(\d\d)[:-]?(\d\d)(?:[ T](\d\d):(\d\d))?/.exec(written)
  const month = MONTHS[Number(parts?.[2]) - 1]
  if (!parts || !month) return 'When it was taken.'
  const time = parts[4] ? ` at ${parts[4]}:${parts[5]}` : ''
  return `When it was taken: ${Number(parts[3])} ${month} ${parts[1]}${time}.`
}

/** Make and model, where the model is named: a maker alone is no device. */
function cameraOf({ tags }: HiddenTags): Camera | undefined {
  const model = first(tags, ['Model', 'UniqueCameraModel'])
  return model ? { make: first(tags, ['Make']) ?? '', model } : undefined
}

function describeDevice(hidden: HiddenTags): string | undefined {
  const { tags } = hidden
  const camera = cameraOf(hidden)
  const device = camera ? cameraName(camera) : first(tags, ['Make'])
  const serial = first(tags, [
    'BodySerialNumber',
    'SerialNumber',
    'CameraSerialNumber',
    'LensSerialNumber',
  ])
  if (!device) return serial ? 'The serial number of the camera.' : undefined
  return `What it was taken with: ${device}${serial ? ', and its serial number' : ''}.`
}

function describeAuthor({ tags }: HiddenTags): string | undefined {
  const author = first(tags, [
    'Artist',
    'creator',
    'Byline',
    'CameraOwnerName',
    'OwnerName',
    'XPAuthor',
    'Author',
  ])
  const rights = first(tags, ['Copyright', 'rights', 'CopyrightNotice', 'Credit'])
  if (author && rights) return `Who made it: ${author}. Its copyright line: ${rights}.`
  return sentence('Who made it:', author) ?? sentence('Its copyright line:', rights)
}

function describeCaption({ tags }: HiddenTags): string | undefined {
  if (tags.has('PersonInImage') || tags.has('Regions'))
    return 'The names of people marked in the picture.'
  const names = [
    'ImageDescription',
    'description',
    'Caption',
    'Headline',
    'title',
    'Title',
    'ObjectName',
    'UserComment',
    'XPComment',
    'Comment',
    'Description',
    'Keywords',
    'subject',
  ]
  return sentence('A caption:', first(tags, names))
}
