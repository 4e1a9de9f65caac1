import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { box, findBox, insideBox, withNumber } from '../../../test/support/videos/mp4-bytes.ts'
import {
  CANARY,
  furtherTrack,
  plantedMp4,
  plantedWebm,
  videoBytes,
} from '../../../test/support/videos/planted-videos.ts'
import { takeInVideo } from './take-in-video.ts'

let folder: string
let number = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-video-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Takes bytes in as they are; the kept file beside the answer. */
async function takeIn(bytes: Uint8Array) {
  number += 1
  const [from, to] = [join(folder, `${number}.in`), join(folder, `${number}.out`)]
  await writeFile(from, bytes)
  const answer = await takeInVideo({ from, to })
  const kept = answer.kind === 'taken' ? await readFile(to) : Buffer.alloc(0)
  return { answer, kept }
}

describe('a video as phones and programs write it', () => {
  test.each([
    ['mp4', 'mp4', 'avc', true],
    ['silentMov', 'mp4', 'avc', false],
    ['av1', 'mp4', 'av1', false],
    ['webm', 'webm', 'vp8', true],
  ] as const)(
    '%s is kept as %s with its length, its size and its sound',
    async (fixture, container, codec, hasSound) => {
      const { answer, kept } = await takeIn(videoBytes(fixture))
      expect(answer).toMatchObject({
        kind: 'taken',
        container,
        codec,
        hasSound,
        width: 160,
        height: 120,
      })
      expect(answer.kind === 'taken' && answer.durationMs).toBeGreaterThan(1_900)
      expect(answer.kind === 'taken' && answer.durationMs).toBeLessThan(2_200)
      expect(kept.length).toBeGreaterThan(1_000)
    },
  )

  test('what was kept is taken in again as it stands, with nothing hidden but its time', async () => {
    const { kept } = await takeIn(plantedMp4())
    const { answer } = await takeIn(kept)
    expect(answer).toMatchObject({ kind: 'taken', hasSound: true })
    expect(answer.kind === 'taken' && answer.hidden.map(({ kind }) => kind)).toEqual(['time'])
  })
})

describe('what is hidden in a video', () => {
  test('is told and gone: MP4', async () => {
    const planted = plantedMp4()
    expect(planted.includes(CANARY)).toBe(true)
    const { answer, kept } = await takeIn(planted)
    if (answer.kind !== 'taken') throw new Error(answer.reason)
    expect(kept.includes(CANARY)).toBe(false)
    const told = new Map(answer.hidden.map(({ kind, words }) => [kind, words]))
    expect(told.get('place')).toBe('Where it was filmed: about 51.5° north, 3.2° west.')
    expect(told.get('device')).toContain(`${CANARY} model`)
    expect(answer.camera?.model).toBe(`${CANARY} model`)
    expect(told.get('software')).toContain(`${CANARY} program`)
    expect(told.get('title')).toContain(`${CANARY} title`)
    expect([...told.keys()]).toEqual(
      expect.arrayContaining(['time', 'subtitles', 'chapters', 'tracks', 'other']),
    )
  })

  test('is told and gone: WebM', async () => {
    const planted = plantedWebm()
    expect(planted.includes(CANARY)).toBe(true)
    const { answer, kept } = await takeIn(planted)
    if (answer.kind !== 'taken') throw new Error(answer.reason)
    expect(kept.includes(CANARY)).toBe(false)
    expect(answer.hidden.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['chapters', 'other']),
    )
  })

  test('a message of the camera beside the pictures is gone, and the pictures are all there', async () => {
    const { answer, kept } = await takeIn(plantedMp4())
    const plain = await takeIn(videoBytes('mp4'))
    expect(answer).toMatchObject({
      kind: 'taken',
      durationMs: plain.answer.kind === 'taken' && plain.answer.durationMs,
    })
    expect(kept.length).toBeLessThan(plain.kept.length)
  })

  test('pictures after the end that is shown are left out and told', async () => {
    const file = videoBytes('silentMov')
    const { start } = findBox(file, 'moov', 'mvhd')
    const scale = file.readUInt32BE(start + 12)
    const { answer, kept } = await takeIn(withNumber(file, start + 16, scale))
    const whole = await takeIn(file)
    expect(answer).toMatchObject({ kind: 'taken' })
    expect(answer.kind === 'taken' && answer.durationMs).toBeLessThan(1_300)
    expect(answer.kind === 'taken' && answer.hidden.map(({ kind }) => kind)).toContain('trimmed')
    expect(kept.length).toBeLessThan(whole.kept.length)
  })
})

describe('a file that is no video to take', () => {
  const mp4 = videoBytes('mp4')
  const twoHours = () => {
    const mdhd = findBox(mp4, 'moov', 'trak', 'mdia', 'mdhd')
    return withNumber(mp4, mdhd.start + 16, mp4.readUInt32BE(mdhd.start + 12) * 7_200)
  }
  test.each<[string, () => Uint8Array, string]>([
    ['of zero bytes', () => Buffer.alloc(0), 'empty'],
    [
      'of text with the name of a video',
      () => Buffer.from('Dear all, minutes of the meeting.'),
      'unknown',
    ],
    ['that is a picture', () => Buffer.from('\xff\xd8\xff\xe0 picture', 'latin1'), 'photo'],
    ['that is a HEIC picture', () => box('ftyp', Buffer.from('heic\0\0\0\0mif1')), 'photo'],
    [
      'that is a Matroska film',
      () => Buffer.from('\x1a\x45\xdf\xa3\x8b\x42\x82\x88matroska', 'latin1'),
      'other_video',
    ],
    ['that is an AVI', () => Buffer.from('RIFF\0\0\0\0AVI LIST', 'latin1'), 'other_video'],
    ['that is cut short before its table', () => mp4.subarray(0, mp4.length / 2), 'damaged'],
    ['that is a head alone', () => mp4.subarray(0, 24), 'damaged'],
    ['that says that it runs two hours', twoHours, 'too_long'],
    [
      'with a thousand tracks',
      () =>
        insideBox(
          mp4,
          'moov',
          Buffer.concat(Array.from({ length: 1_000 }, () => furtherTrack('text'))),
        ),
      'too_many_tracks',
    ],
    [
      'with a box larger than the file',
      () => withNumber(mp4, findBox(mp4, 'moov').start - 8, 0x7fffffff),
      'damaged',
    ],
    [
      'with a box that is smaller than its own head',
      () => withNumber(mp4, findBox(mp4, 'moov').start - 8, 4),
      'damaged',
    ],
    [
      'with a box inside that leads out of its parent',
      () => withNumber(mp4, findBox(mp4, 'moov', 'trak').start - 8, 0x00ffffff),
      'damaged',
    ],
    [
      'with a box inside of no length',
      () => insideBox(mp4, 'moov', Buffer.from([0, 0, 0, 2, 0x74, 0x72, 0x61, 0x6b])),
      'damaged',
    ],
  ])('%s is refused with what to do', async (_, make, code) => {
    const { answer } = await takeIn(make())
    expect(answer).toMatchObject({ kind: 'refused', code })
    expect(answer.kind === 'refused' && answer.mend).toMatch(/^[A-Z].+\.$/)
  })

  test('a file with no picture in it is refused', async () => {
    const track = findBox(mp4, 'moov', 'trak')
    const hidden = Buffer.from(mp4)
    hidden.write('free', track.start - 4, 'latin1')
    expect((await takeIn(hidden)).answer).toMatchObject({ kind: 'refused', code: 'no_picture' })
  })

  test('cut anywhere, a file is refused or taken, and never leads astray', async () => {
    for (const fixture of ['mp4', 'webm'] as const) {
      const whole = videoBytes(fixture)
      for (let cut = 1; cut < 12; cut++) {
        const { answer } = await takeIn(whole.subarray(0, Math.floor((whole.length * cut) / 12)))
        expect(['refused', 'taken']).toContain(answer.kind)
      }
    }
  })
})
