import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { type DrawnFace, drawPeople, LOOKS } from '../../../../test/support/photos/faces.ts'
import { openBlazeFace } from './blazeface/open-blazeface.ts'
import type { FaceSeen } from './faces-seen.ts'
import { findFaces } from './find-faces.ts'

const detector = await openBlazeFace()
const wide = { width: 1500, height: 1000 }

/** Six by four people of every look, heads tilted this way and that. */
function crowd(size: number): DrawnFace[] {
  return Array.from({ length: 24 }, (_, index) => ({
    x: 130 + (index % 6) * 245,
    y: 140 + Math.floor(index / 6) * 230,
    size,
    look: index % LOOKS.length,
    tilt: ((index * 7) % 25) - 12,
  }))
}

async function seenIn(photo: Uint8Array): Promise<readonly FaceSeen[]> {
  return (await findFaces(photo, detector)).faces
}

/** How many of the drawn faces have their middle in a box of about their size. */
function found(drawn: readonly DrawnFace[], seen: readonly FaceSeen[], picture = wide): number {
  return drawn.filter(({ x, y, size }) =>
    seen.some((box) => {
      const [left, top] = [box.x * picture.width, box.y * picture.height]
      const [across, down] = [box.width * picture.width, box.height * picture.height]
      const round = x > left && x < left + across && y > top && y < top + down
      return round && across > size / 2 && across < size * 2
    }),
  ).length
}

describe('findFaces', () => {
  it.each([24, 40, 95])(
    'counts two dozen people of every look once each, %i pixels high',
    async (size) => {
      const people = crowd(size)
      const seen = await seenIn(await drawPeople(wide, people))
      expect(found(people, seen)).toBe(people.length)
      expect(seen).toHaveLength(people.length)
    },
  )

  it('sees a face that fills the picture, and one small among large', async () => {
    const filling = [{ x: 400, y: 420, size: 620, look: 3 }]
    expect(await seenIn(await drawPeople({ width: 800, height: 800 }, filling))).toHaveLength(1)
    const mixed = [
      { x: 450, y: 500, size: 420, look: 1 },
      { x: 1100, y: 300, size: 40, look: 2 },
    ]
    expect(found(mixed, await seenIn(await drawPeople(wide, mixed)))).toBe(2)
  })

  it.each([...Array(5).keys()])('counts a face once wherever it stands, step %i', async (step) => {
    const people = [{ x: 300 + step * 37, y: 300 + step * 51, size: 110, look: step }]
    expect(await seenIn(await drawPeople(wide, people))).toHaveLength(1)
  })

  it('counts a face that the edge of the picture cuts', async () => {
    const people = [
      { x: 20, y: 300, size: 140, look: 0 },
      { x: 900, y: 30, size: 140, look: 1 },
    ]
    const seen = await seenIn(await drawPeople(wide, people))
    expect(seen).toHaveLength(2)
    for (const { x, y } of seen) expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
  })

  it('sees none in a bare wall, a pattern or noise', async () => {
    const stripes = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><pattern id="p" width="40" height="40" patternUnits="userSpaceOnUse"><circle cx="12" cy="14" r="7"/><circle cx="30" cy="14" r="5"/><path d="M8 32h26" stroke="#000"/></pattern><rect width="900" height="600" fill="#d8b894"/><rect width="900" height="600" fill="url(#p)"/></svg>`
    const noise = {
      create: {
        ...wide,
        channels: 3 as const,
        noise: { type: 'gaussian' as const, mean: 128, sigma: 40 },
        background: '#888',
      },
    }
    expect(await seenIn(await drawPeople(wide, []))).toEqual([])
    expect(await seenIn(await sharp(Buffer.from(stripes)).png().toBuffer())).toEqual([])
    expect(await seenIn(await sharp(noise).jpeg().toBuffer())).toEqual([])
  })

  it('tells near from far, and where', async () => {
    const people = [
      { x: 300, y: 400, size: 200, look: 0 },
      { x: 1200, y: 600, size: 30, look: 1 },
    ]
    const seen = await seenIn(await drawPeople(wide, people))
    expect(seen.map(({ distance, facing }) => [distance, facing])).toEqual([
      ['close', 'towards'],
      ['distant', expect.any(String)],
    ])
    expect(seen[0]?.x).toBeCloseTo((300 - 100) / wide.width, 1)
    expect(seen[0]?.pixelsHigh).toBeGreaterThan(150)
  })

  it('places faces on the picture as it is shown, whichever way the camera was held', async () => {
    const people = [{ x: 500, y: 300, size: 120, look: 4 }]
    const upright = await drawPeople({ width: 1000, height: 1500 }, people)
    const onItsSide = await sharp(upright)
      .rotate(270)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const seen = await seenIn(onItsSide)
    expect(found(people, seen, { width: 1000, height: 1500 })).toBe(1)
  })

  it('finds the same in grey, in a see-through PNG and in every other format', async () => {
    const people = crowd(60).slice(0, 6)
    const photo = await drawPeople(wide, people)
    const copies = await Promise.all([
      sharp(photo).greyscale().jpeg().toBuffer(),
      sharp(photo).ensureAlpha(0.9).png().toBuffer(),
      sharp(photo).webp().toBuffer(),
      sharp(photo).resize(3000).avif({ effort: 0 }).toBuffer(),
    ])
    for (const copy of copies) expect(found(people, await seenIn(copy))).toBe(people.length)
  })

  it('gives the same answer for the same photo', async () => {
    const photo = await drawPeople(wide, crowd(50))
    expect(await findFaces(photo, detector)).toEqual(await findFaces(photo, detector))
  })

  it.each([
    ['1 wide', 1, 400],
    ['1 high', 400, 1],
    ['tiny', 16, 16],
    ['very long', 8000, 40],
  ])('opens a picture %s without fault', async (_, width, height) => {
    const photo = await sharp({ create: { width, height, channels: 3, background: '#caa' } })
      .png()
      .toBuffer()
    expect(await findFaces(photo, detector)).toEqual({ kind: 'found', faces: [] })
  })

  it('throws for what is no picture', async () => {
    await expect(findFaces(new Uint8Array([1, 2, 3]), detector)).rejects.toThrow()
  })
})
