import { open, stat } from 'node:fs/promises'
import { FilePathSource, Input, type InputVideoTrack, MP4, QTFF, WEBM } from 'mediabunny'
import type { Camera } from '../camera.ts'
import { type Cleaned, cleanVideo, type KeptTracks } from './clean-video.ts'
import { cameraIn, describeVideo, type FoundBeside, type VideoHidden } from './describe-video.ts'
import {
  MAX_TRACKS,
  MAX_VIDEO_BYTES,
  MAX_VIDEO_SECONDS,
  MAX_VIDEO_SIDE,
  MIN_VIDEO_SIDE,
} from './limits.ts'
import { readMp4Boxes } from './mp4-boxes.ts'
import { NotTaken, type VideoRefusal } from './refusals.ts'
import { SNIFFED_BYTES, sniffVideo, type VideoContainer } from './sniff-video.ts'
import { readWebmElements } from './webm-elements.ts'

/** A video that was taken in: its clean copy lies where it was asked for. */
export interface TakenVideo {
  readonly kind: 'taken'
  readonly container: VideoContainer
  /** As shown, upright, in dots. */
  readonly width: number
  readonly height: number
  readonly durationMs: number
  readonly hasSound: boolean
  /** How the picture is packed: `avc`, `hevc`, `vp8` and others. */
  readonly codec: string
  /** What its own data says it was filmed with, where it says so. */
  readonly camera?: Camera
  /** For the author's eyes only; see `VideoHidden`. */
  readonly hidden: readonly VideoHidden[]
}

export interface TakeInVideo {
  /** The file as it came in. */
  readonly from: string
  /** Where its clean copy is to lie. */
  readonly to: string
}

const PICTURES = new Set(['avc', 'hevc', 'av1', 'vp8', 'vp9'])
const SOUNDS = new Set(['aac', 'mp3', 'opus', 'vorbis', 'flac'])
const SUBTITLES = new Set(['text', 'sbtl', 'subt', 'clcp', 'subp'])

/** Looks at a file, tells what was hidden in it, and writes its clean copy; or says why it is not taken. */
export async function takeInVideo(files: TakeInVideo): Promise<TakenVideo | VideoRefusal> {
  const file = await open(files.from)
  try {
    const { size } = await stat(files.from)
    if (size > MAX_VIDEO_BYTES) throw new NotTaken('too_big')
    const head = Buffer.alloc(Math.min(SNIFFED_BYTES, size))
    await file.read(head, 0, head.length, 0)
    const sniffed = sniffVideo(head)
    if ('refused' in sniffed) throw new NotTaken(sniffed.refused)
    const { container } = sniffed
    const beside =
      container === 'mp4'
        ? mp4Beside(await readMp4Boxes(file, size))
        : webmBeside(await readWebmElements(file, size))
    if (beside.tracks > MAX_TRACKS) throw new NotTaken('too_many_tracks')
    return await copied(files, container, beside)
  } catch (error) {
    if (error instanceof NotTaken) return error.refusal
    // What the library throws is about the file: nothing else is read here.
    return new NotTaken('damaged').refusal
  } finally {
    await file.close()
  }
}

type Beside = Pick<FoundBeside, 'notes' | 'madeAt' | 'subtitles' | 'chapters' | 'attachments'> & {
  readonly tracks: number
  readonly shownSeconds: number
}

function mp4Beside(boxes: Awaited<ReturnType<typeof readMp4Boxes>>): Beside {
  return {
    ...boxes,
    tracks: boxes.tracks.length,
    subtitles: boxes.tracks.some((holds) => SUBTITLES.has(holds)),
    chapters: false,
    attachments: false,
  }
}

function webmBeside(elements: Awaited<ReturnType<typeof readWebmElements>>): Beside {
  return { ...elements, notes: new Set(), madeAt: undefined, shownSeconds: 0 }
}

async function copied(
  { from, to }: TakeInVideo,
  container: VideoContainer,
  beside: Beside,
): Promise<TakenVideo> {
  const input = new Input({ source: new FilePathSource(from), formats: [MP4, QTFF, WEBM] })
  try {
    if (!(await input.canRead())) throw new NotTaken('damaged')
    const tracks = await keptTracks(input)
    const picture = await pictureOf(tracks.video)
    const said = await input.getDurationFromMetadata()
    if (said !== null && said > MAX_VIDEO_SECONDS + 1) throw new NotTaken('too_long')
    const tags = await input.getMetadataTags()
    const cleaned = await cleanVideo(tracks, { container, to, shownSeconds: beside.shownSeconds })
    const camera = cameraIn(tags)
    const found = { tags, ...beside, ...cleaned, otherTracks: otherTracks(tracks, beside) }
    return {
      kind: 'taken',
      container,
      ...picture,
      ...known(tracks, cleaned),
      ...(camera && { camera }),
      hidden: describeVideo(found),
    }
  } finally {
    input.dispose()
  }
}

function known({ audio }: KeptTracks, { durationMs }: Cleaned) {
  return { durationMs, hasSound: audio !== null }
}

function otherTracks({ audio }: KeptTracks, { tracks, subtitles }: Beside): number {
  return Math.max(0, tracks - (audio ? 2 : 1) - (subtitles ? 1 : 0))
}

async function keptTracks(input: Input): Promise<KeptTracks> {
  const video = await input.getPrimaryVideoTrack()
  if (!video) throw new NotTaken('no_picture')
  const audio = await input.getPrimaryAudioTrack()
  const sound = audio && (await audio.getCodec())
  if (audio && (!sound || !SOUNDS.has(sound))) throw new NotTaken('other_codec')
  return { video, audio }
}

async function pictureOf(video: InputVideoTrack) {
  const codec = await video.getCodec()
  if (!codec || !PICTURES.has(codec)) throw new NotTaken('other_codec')
  const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()]
  if (Math.min(width, height) < MIN_VIDEO_SIDE || Math.max(width, height) > MAX_VIDEO_SIDE) {
    throw new NotTaken('wrong_size')
  }
  return { codec, width: Math.round(width), height: Math.round(height) }
}
