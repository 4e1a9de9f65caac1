import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { draft, register } from '../../../../test/support/gate-world.ts'
import {
  certificatePhoto,
  heads,
  wall,
} from '../../../../test/support/photos/writing/certificate.ts'
import { HANDWRITTEN } from '../../../../test/support/photos/writing/drawn-text.ts'
import { buildGateIndex } from '../../gate-index.ts'
import { inspect } from '../../inspect.ts'
import { cleanPhoto } from '../clean-photo.ts'
import type { WritingEngine } from './engine.ts'
import { MOST_LINES } from './limits.ts'
import { openEngine } from './open-engine.ts'
import { readWritingWith, type WritingSeen } from './read-writing.ts'
import { writingPart } from './writing-part.ts'

const index = buildGateIndex(register())
const KEPT = { width: 2048, height: 1536 }
let engine: WritingEngine

beforeAll(async () => {
  engine = await openEngine()
})

function learnersIn(seen: WritingSeen): string[] {
  return inspect(draft(writingPart(seen).text), index).flatMap(({ learners }) => learners)
}

/** Whether a line's box holds the middle of the picture, near which the name stands. */
function namePlaces({ lines }: WritingSeen) {
  return lines.filter(({ box }) => {
    const [xs, ys] = [box.map(({ x }) => x), box.map(({ y }) => y)]
    const across = Math.min(...xs) < 0.5 && Math.max(...xs) > 0.5
    return across && Math.min(...ys) < 0.5 && Math.max(...ys) > 0.47
  })
}

/** What the search would say of a wall of short lines, eight to a row. */
function bars(width: number, height: number): Float32Array {
  return Float32Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    return x % 160 < 120 && y % 32 < 12 ? 0.95 : 0
  })
}

const PAPERS = [
  { face: 'lato', share: 0.9, turned: 0 },
  { face: 'playfair-display', share: 0.4, turned: 9 },
  { face: 'lato', share: 0.22, turned: -9 },
  { face: 'playfair-display', share: 0.12, turned: 4 },
] as const

describe('readWriting()', () => {
  it.each(PAPERS)(
    'reads a name printed in $face on a paper that takes $share of the width, turned by $turned degrees',
    async ({ face, share, turned }) => {
      const jpeg = await certificatePhoto({ name: 'Tabitha Penhallow', face, share, turned }, KEPT)
      expect(learnersIn(await readWritingWith(engine, jpeg))).toContain('tabitha')
    },
  )

  it.each(HANDWRITTEN)(
    'sees a name written in %s: found by the gate, or told as not readable',
    async (face) => {
      const name = 'Zbigniew Wroblewski'
      const jpeg = await certificatePhoto({ name, face, share: 0.5, turned: -3 }, KEPT)
      const seen = await readWritingWith(engine, jpeg)
      const places = namePlaces(seen)
      expect(places).not.toEqual([])
      const found = learnersIn(seen).includes('zbigniew')
      expect(found || places.some(({ readable }) => !readable)).toBe(true)
    },
  )

  it('reads a paper that hangs on its side or upside down', async () => {
    for (const turned of [90, 180, 270]) {
      const jpeg = await certificatePhoto(
        { name: 'Tabitha Penhallow', face: 'lato', share: 0.5, turned },
        KEPT,
      )
      expect(learnersIn(await readWritingWith(engine, jpeg))).toContain('tabitha')
    }
  })

  it('reads a cleaned photo of twelve million pixels, and says where the name is', async () => {
    const jpeg = await certificatePhoto({
      name: 'Tabitha Penhallow',
      face: 'lato',
      share: 0.4,
      turned: 0,
    })
    const clean = await cleanPhoto(jpeg)
    if (clean.kind !== 'clean') throw new Error(clean.reason)
    const seen = await readWritingWith(engine, clean.full.bytes)
    const [name] = namePlaces(seen)
    expect(name?.text.replace(' ', '')).toBe('TabithaPenhallow')
    expect(name?.readable).toBe(true)
    const [start, , end] = name?.box ?? []
    expect(start?.x).toBeGreaterThan(0.35)
    expect(end?.x).toBeLessThan(0.65)
    expect([seen.width, seen.height]).toEqual([2048, 1536])
  })

  it.each([
    ['a wall with a board, a window and a ball', wall(KEPT)],
    ['a row of heads', heads(KEPT)],
  ])('sees no writing on %s', async (_what, drawing) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${KEPT.width}" height="${KEPT.height}">${drawing}</svg>`
    const jpeg = await sharp(Buffer.from(svg)).flatten().jpeg().toBuffer()
    expect((await readWritingWith(engine, jpeg)).lines).toEqual([])
  })

  it('tells writing that it has no letters for as not readable', async () => {
    const letters = engine.letters.map((letter) =>
      letter && /[a-z]/i.test(letter) ? undefined : letter,
    )
    const jpeg = await certificatePhoto(
      { name: 'Tabitha Penhallow', face: 'lato', share: 0.5, turned: 0 },
      KEPT,
    )
    const { lines } = await readWritingWith({ ...engine, letters }, jpeg)
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.filter(({ readable }) => readable)).toEqual([])
  })

  it('tells lines beyond those it reads as not readable', async () => {
    const rows = 960 / 32
    let read = 0
    const crowd: WritingEngine = {
      letters: [undefined, 'a'],
      search: async ({ width, height }) => ({ width, height, values: bars(width, height) }),
      read: async () => {
        read++
        return { steps: 1, classes: 2, values: Float32Array.of(0.01, 0.99) }
      },
    }
    const jpeg = await sharp({ create: { ...KEPT, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer()
    const { lines } = await readWritingWith(crowd, jpeg)
    expect(lines).toHaveLength(rows * 8)
    expect(read).toBe(MOST_LINES)
    expect(lines.filter(({ readable }) => !readable)).toHaveLength(rows * 8 - MOST_LINES)
  })

  it('fails where the picture cannot be decoded, rather than see nothing', async () => {
    await expect(readWritingWith(engine, Buffer.from('no picture'))).rejects.toThrow()
  })
})
