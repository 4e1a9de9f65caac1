import {
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathTarget,
  type InputAudioTrack,
  type InputVideoTrack,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny'
import { MAX_PACKETS, MAX_VIDEO_SECONDS } from './limits.ts'
import { NotTaken } from './refusals.ts'
import type { VideoContainer } from './sniff-video.ts'
import { withoutUserData } from './unnamed-data.ts'

export interface KeptTracks {
  readonly video: InputVideoTrack
  readonly audio: InputAudioTrack | null
}

export interface Cleaning {
  readonly container: VideoContainer
  /** The new file. */
  readonly to: string
  /** The end of what is shown, in seconds; 0 where the file does not say. */
  readonly shownSeconds: number
}

/** What became of a video on its way into the new file. */
export interface Cleaned {
  readonly durationMs: number
  /** Pictures that were never shown have been left out. */
  readonly trimmed: boolean
  /** Messages beside the pictures have been left out. */
  readonly userData: boolean
}

/** Half a picture at 25 a second: times are rounded on their way through a file. */
const ROUNDING = 0.02

/**
 * Writes the picture and the sound, and nothing else of the file, into a new one. They are copied
 * and not encoded again, so nothing of their quality is lost; what a viewer would not be shown is
 * left out.
 * @throws NotTaken where the file turns out longer than it said, or does not add up
 */
export async function cleanVideo(tracks: KeptTracks, cleaning: Cleaning): Promise<Cleaned> {
  const { container, to } = cleaning
  const output = new Output({
    format:
      container === 'webm' ? new WebMOutputFormat() : new Mp4OutputFormat({ fastStart: 'reserve' }),
    target: new FilePathTarget(to),
  })
  const writers = await openWriters(tracks, output)
  await output.start()
  const state = { userData: false, end: 0 }
  const shown = writers.map((writer) => writer.shown(cleaning.shownSeconds))
  for await (const { packet, writer } of inTurn(
    writers,
    shown.map(({ packets }) => packets),
  )) {
    state.end = Math.max(state.end, packet.timestamp + packet.duration)
    if (state.end > MAX_VIDEO_SECONDS + 1) throw new NotTaken('too_long')
    const data = writer.clean(packet.data)
    state.userData ||= data !== packet.data
    const start = Math.max(packet.timestamp, 0)
    await writer.add(new EncodedPacket(data, packet.type, start, packet.duration))
  }
  if (state.end === 0) throw new NotTaken('damaged')
  await output.finalize()
  return {
    durationMs: Math.round(state.end * 1000),
    trimmed: shown[0]?.left() ?? false,
    userData: state.userData,
  }
}

interface Writer {
  readonly shown: (end: number) => Shown
  readonly clean: (data: Uint8Array) => Uint8Array
  readonly add: (packet: EncodedPacket) => Promise<void>
}

interface Shown {
  readonly packets: AsyncGenerator<EncodedPacket, void>
  /** Whether anything was left out. */
  readonly left: () => boolean
}

async function openWriters({ video, audio }: KeptTracks, output: Output): Promise<Writer[]> {
  const codec = await video.getCodec()
  const config = await video.getDecoderConfig()
  if (!codec || !config) throw new NotTaken('other_codec')
  const source = new EncodedVideoPacketSource(codec)
  const rotation = await video.getRotation()
  output.addVideoTrack(source, { rotation, maximumPacketCount: await counted(video) })
  const settings = config.description ? bytesOf(config.description) : undefined
  const writers: Writer[] = [
    {
      shown: (end) => shownPackets(video, end),
      clean: (data) => withoutUserData(data, { codec, settings }),
      add: (packet) => source.add(packet, { decoderConfig: config }),
    },
  ]
  if (audio) writers.push(await openSound(audio, output))
  return writers
}

async function openSound(audio: InputAudioTrack, output: Output): Promise<Writer> {
  const codec = await audio.getCodec()
  const config = await audio.getDecoderConfig()
  if (!codec || !config) throw new NotTaken('other_codec')
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source, { maximumPacketCount: await counted(audio) })
  return {
    shown: (end) => shownPackets(audio, end),
    clean: (data) => data,
    add: (packet) => source.add(packet, { decoderConfig: config }),
  }
}

async function counted(track: InputVideoTrack | InputAudioTrack): Promise<number> {
  const { packetCount } = await track.computePacketStats(MAX_PACKETS + 1)
  if (packetCount > MAX_PACKETS) throw new NotTaken('damaged')
  if (packetCount === 0) throw new NotTaken('damaged')
  return packetCount
}

function bytesOf(source: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
}

/**
 * The pieces of a track that a player shows. A phone that shortens a video keeps what was cut away;
 * here it begins with the first picture that needs none from before.
 */
function shownPackets(track: InputVideoTrack | InputAudioTrack, end: number): Shown {
  let left = false
  async function* packets(): AsyncGenerator<EncodedPacket, void> {
    let open = false
    for await (const packet of new EncodedPacketSink(track).packets()) {
      const inside =
        packet.timestamp >= -ROUNDING && (end === 0 || packet.timestamp < end + ROUNDING)
      open = inside && (open || packet.type === 'key')
      if (open) yield packet
      else left = true
    }
  }
  return { packets: packets(), left: () => left }
}

/** The pieces of all tracks in the order of their time, so that few wait in memory for the others. */
async function* inTurn(
  writers: readonly Writer[],
  sources: readonly AsyncGenerator<EncodedPacket, void>[],
): AsyncGenerator<{ packet: EncodedPacket; writer: Writer }> {
  const heads = await Promise.all(sources.map((source) => source.next()))
  for (;;) {
    let first = -1
    for (const [index, head] of heads.entries()) {
      const best = heads[first]
      if (head.done) continue
      if (!best || best.done || head.value.timestamp < best.value.timestamp) first = index
    }
    const [head, writer, source] = [heads[first], writers[first], sources[first]]
    if (!head || head.done || !writer || !source) return
    yield { packet: head.value, writer }
    heads[first] = await source.next()
  }
}
