import type { MetadataTags } from 'mediabunny'
import type { Camera } from '../camera.ts'
import { visibleText } from '../visible-text.ts'

/** What a video file may give away; safe to keep, unlike the words that go with it. */
export const VIDEO_HIDDEN_KINDS = [
  'place',
  'time',
  'device',
  'software',
  'author',
  'title',
  'picture',
  'subtitles',
  'chapters',
  'tracks',
  'trimmed',
  'other',
] as const
export type VideoHiddenKind = (typeof VIDEO_HIDDEN_KINDS)[number]

/**
 * One thing that was hidden in a video. `words` are for the author's eyes when it comes in and are
 * never stored; only `kind` may be.
 */
export interface VideoHidden {
  readonly kind: VideoHiddenKind
  readonly words: string
}

/** Everything that was found in a file beside the picture and the sound that are kept. */
export interface FoundBeside {
  readonly tags: MetadataTags
  /** Names of the boxes in which a camera or a program left a note. */
  readonly notes: ReadonlySet<string>
  readonly madeAt: Date | undefined
  readonly subtitles: boolean
  readonly chapters: boolean
  readonly attachments: boolean
  /** Tracks that are neither the picture nor the sound that is kept, nor subtitles. */
  readonly otherTracks: number
  /** Pictures from before the beginning or after the end, that a phone kept when it was shortened. */
  readonly trimmed: boolean
  /** A message beside the pictures themselves. */
  readonly userData: boolean
}

/** Tells the author, in plain English, what their video would have given away, gravest first. */
export function describeVideo(found: FoundBeside): VideoHidden[] {
  return VIDEO_HIDDEN_KINDS.flatMap((kind) => {
    const words = DESCRIBERS[kind](found)
    return words ? [{ kind, words }] : []
  })
}

/** Longest text shown of a tag, in characters. */
const SHOWN = 80

const DESCRIBERS: Record<VideoHiddenKind, (found: FoundBeside) => string | undefined> = {
  place: describePlace,
  time: describeTime,
  device: ({ tags }) => {
    const { make, model } = deviceIn(tags)
    return make || model
      ? `What it was filmed with: ${[make, model].filter(Boolean).join(' ')}.`
      : undefined
  },
  software: ({ tags }) =>
    told('It was written or edited with:', said(tags, /(?:software|encoder|©too|©swr)$/i)),
  author: ({ tags }) =>
    told(
      'Who made it:',
      tags.artist ?? tags.albumArtist ?? said(tags, /(?:author|©aut|director|copyright|cprt)$/i),
    ),
  title: ({ tags }) =>
    told(
      'A title or a note:',
      tags.title ?? tags.description ?? tags.comment ?? tags.lyrics ?? tags.album,
    ),
  picture: ({ tags }) =>
    (tags.images?.length ?? 0) > 0 ? 'A cover picture, perhaps of another moment.' : undefined,
  subtitles: ({ subtitles }) =>
    subtitles
      ? 'A track of text: subtitles or names of chapters. Add subtitles as captions, and they are checked and kept.'
      : undefined,
  chapters: ({ chapters, notes }) =>
    chapters || notes.has('chpl') ? 'Names of chapters.' : undefined,
  tracks: ({ otherTracks }) =>
    otherTracks > 0
      ? `${otherTracks === 1 ? 'A further track' : `${otherTracks} further tracks`}: a second sound or picture, or what the camera measured on the way.`
      : undefined,
  trimmed: ({ trimmed }) =>
    trimmed
      ? 'Pictures from before its beginning or after its end, which a phone keeps when a video is shortened.'
      : undefined,
  other: ({ notes, attachments, userData }) =>
    userData || attachments || ['uuid', 'XMP_', 'meta', 'udta'].some((name) => notes.has(name))
      ? 'Other hidden data.'
      : undefined,
}

/** What a video says it was filmed with, where it names a model: a maker alone is no device. */
export function cameraIn(tags: MetadataTags): Camera | undefined {
  const { make = '', model } = deviceIn(tags)
  return model ? { make, model } : undefined
}

function deviceIn(tags: MetadataTags): { make: string | undefined; model: string | undefined } {
  return { make: said(tags, /(?:make|©mak)$/i), model: said(tags, /(?:model|©mod)$/i) }
}

function describePlace({ tags, notes }: FoundBeside): string | undefined {
  const written = said(tags, /(?:©xyz|location\.iso6709|^location(?:-eng)?)$/i)
  const degrees = /([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)/.exec(written ?? '')
  if (degrees) {
    const [north, east] = [Number(degrees[1]), Number(degrees[2])]
    const latitude = `${Math.abs(north).toFixed(1)}° ${north < 0 ? 'south' : 'north'}`
    const longitude = `${Math.abs(east).toFixed(1)}° ${east < 0 ? 'west' : 'east'}`
    return `Where it was filmed: about ${latitude}, ${longitude}.`
  }
  const known = written || notes.has('loci') || notes.has('©xyz')
  return known ? 'The exact place where it was filmed.' : undefined
}

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })

function describeTime({ tags, madeAt }: FoundBeside): string | undefined {
  const at = tags.date ?? madeAt
  if (at && Number.isFinite(at.getTime())) return `When it was filmed: ${WHEN.format(at)}.`
  const written = said(tags, /(?:creationdate|creation_time|©day|date)$/i)
  return written ? 'When it was filmed.' : undefined
}

function told(opening: string, words: string | undefined): string | undefined {
  const shown = words ? visibleText(words, SHOWN) : ''
  return shown ? `${opening} ${shown}${/[.!?]$/.test(shown) ? '' : '.'}` : undefined
}

/** What the first tag of such a name says, as one line. */
function said({ raw = {} }: MetadataTags, name: RegExp): string | undefined {
  for (const [key, value] of Object.entries(raw)) {
    if (!name.test(key)) continue
    if (typeof value === 'string') return visibleText(value, SHOWN)
    // QuickTime puts a length and a language, two bytes each, before its text.
    if (value instanceof Uint8Array) {
      return visibleText(Buffer.from(value.subarray(4)).toString('utf8'), SHOWN)
    }
  }
  return undefined
}
