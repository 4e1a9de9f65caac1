import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawPeople } from '../../../../test/support/photos/faces.ts'
import { CANARY, plantedPhotos } from '../../../../test/support/photos/planted.ts'
import { openBlazeFace } from './blazeface/open-blazeface.ts'
import { blurFaces } from './blur-faces.ts'
import { findFaces } from './find-faces.ts'

const detector = await openBlazeFace()
const size = { width: 1400, height: 900 }
const people = [0, 1, 2, 3, 4, 5].map((look) => ({
  x: 250 + (look % 3) * 430,
  y: 230 + Math.floor(look / 3) * 430,
  size: 70 + look * 20,
  look,
}))
const photo = await drawPeople(size, people)
const { faces } = await findFaces(photo, detector)

describe('blurFaces', () => {
  it('leaves no face to find', async () => {
    expect(faces).toHaveLength(people.length)
    const { full, thumb } = await blurFaces(photo, faces)
    expect((await findFaces(full.bytes, detector)).faces).toEqual([])
    expect((await findFaces(thumb.bytes, detector)).faces).toEqual([])
  })

  it('leaves no face to find of fifty of every look', async () => {
    const crowd = Array.from({ length: 50 }, (_, at) => ({
      x: ((at % 10) + 0.5) * 200,
      y: (Math.floor(at / 10) + 0.5) * 240,
      size: 60 + (at % 5) * 15,
      look: at,
      tilt: ((at * 7) % 31) - 15,
    }))
    const many = await drawPeople({ width: 2000, height: 1200 }, crowd)
    const { faces: found } = await findFaces(many, detector)
    expect(found).toHaveLength(50)
    const { full } = await blurFaces(many, found)
    expect((await findFaces(full.bytes, detector)).faces).toEqual([])
  })

  it('covers what is just beside the box too, such as hair and ears', async () => {
    const box = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }
    const plain = sharp({ create: { width: 500, height: 500, channels: 3, background: '#7a8' } })
    const spot = { create: { width: 10, height: 20, channels: 3 as const, background: '#c00' } }
    const spotted = plain.clone().composite([{ input: spot, left: 175, top: 230 }])
    const [one, other] = await Promise.all(
      [plain, spotted].map(async (made) => blurFaces(await made.png().toBuffer(), [box])),
    )
    expect(other?.full.sha256).toBe(one?.full.sha256)
  })

  it('covers the chosen faces alone, each wholly and somewhat around', async () => {
    const [first, ...others] = faces
    if (!first) throw new Error('no face was found')
    const { full } = await blurFaces(photo, [first])
    expect((await findFaces(full.bytes, detector)).faces).toHaveLength(others.length)
    const { data } = await sharp(full.bytes).raw().toBuffer({ resolveWithObject: true })
    const before = await sharp(photo).raw().toBuffer()
    const middle =
      (Math.round((first.y + first.height / 2) * size.height) * size.width +
        Math.round((first.x + first.width / 2) * size.width)) *
      3
    expect(Math.abs((data[middle] ?? 0) - (before[middle] ?? 0))).toBeGreaterThan(10)
  })

  it('makes the same picture whatever face was under the box', async () => {
    const box = { x: 0.3, y: 0.3, width: 0.2, height: 0.3 }
    const [one, other] = await Promise.all(
      [0, 5].map(async (look) => {
        const face = await drawPeople({ width: 200, height: 200 }, [
          { x: 100, y: 100, size: 80, look },
        ])
        const wall = sharp({
          create: { width: 1000, height: 700, channels: 3, background: '#9a8' },
        })
        return wall
          .composite([{ input: face, left: 300, top: 210 }])
          .png()
          .toBuffer()
      }),
    )
    if (!one || !other) throw new Error('nothing was drawn')
    expect((await sharp(one).stats()).channels).not.toEqual((await sharp(other).stats()).channels)
    expect(await blurFaces(one, [box])).toEqual(await blurFaces(other, [box]))
  })

  it('drops everything that was hidden in the file, and leaves the file that it was given', async () => {
    const { jpeg } = await plantedPhotos()
    const kept = Buffer.from(jpeg)
    const { full, thumb } = await blurFaces(jpeg, [{ x: 0.2, y: 0.2, width: 0.1, height: 0.1 }])
    expect(jpeg.equals(kept)).toBe(true)
    for (const { bytes } of [full, thumb]) expect(Buffer.from(bytes).includes(CANARY)).toBe(false)
    expect(await sharp(full.bytes).metadata()).not.toHaveProperty('exif')
  })

  const NO_BOXES = [
    { x: Number.NaN, y: 0, width: 0.1, height: 0.1 },
    { x: 0, y: 0, width: 0, height: 0.1 },
    { x: 0, y: 0, width: 0.1, height: -1 },
    { x: 1, y: 0, width: 0.1, height: 0.1 },
    { x: 0, y: -3, width: 0.1, height: 0.1 },
  ]
  it.each(NO_BOXES)('refuses a box that covers nothing of the picture: %o', async (box) => {
    await expect(blurFaces(photo, [box])).rejects.toThrow(RangeError)
  })
})
