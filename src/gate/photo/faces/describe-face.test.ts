import { describe, expect, it } from 'vitest'
import { describeFace } from './describe-face.ts'
import type { Point, Sighting } from './face-detector.ts'
import { IDENTIFIABLE_PIXELS } from './faces-seen.ts'

const picture = { width: 1000, height: 500 }

function sighting(size: number, noseAcross = 0.5, tilt = 0): Sighting {
  const turned = (across: number, down: number): Point => {
    const [sin, cos] = [Math.sin(tilt), Math.cos(tilt)]
    return [500 + size * (across * cos - down * sin), 250 + size * (across * sin + down * cos)]
  }
  const marks = {
    leftEye: turned(-0.2, -0.2),
    rightEye: turned(0.2, -0.2),
    nose: turned((noseAcross - 0.5) * 0.4, 0.05),
    mouth: turned(0, 0.25),
  }
  return { x: 500 - size / 2, y: 250 - size / 2, width: size, height: size, score: 0.8765, marks }
}

describe('describeFace', () => {
  it('places a face by shares of the picture, cut at its edges', () => {
    const cut = { ...sighting(100), x: -20, y: 460 }
    expect(describeFace(cut, picture)).toMatchObject({
      x: 0,
      y: 0.92,
      width: 0.08,
      height: 0.08,
      pixelsHigh: 100,
      confidence: 0.88,
    })
  })

  it('calls a face distant when it has too few dots to tell a stranger by', () => {
    expect(describeFace(sighting(IDENTIFIABLE_PIXELS - 1), picture).distance).toBe('distant')
    expect(describeFace(sighting(IDENTIFIABLE_PIXELS), picture).distance).toBe('close')
  })

  const FACINGS: readonly (readonly [string, number, string])[] = [
    ['in the middle', 0.5, 'towards'],
    ['a little to the left', 0.25, 'towards'],
    ['beside an eye', 0.05, 'unsure'],
    ['beyond the left eye', -0.4, 'profile'],
    ['beyond the right eye', 1.4, 'profile'],
  ]
  it.each(FACINGS)(
    'tells from a nose %s which way a face looks, however the head is tilted',
    (_, nose, facing) => {
      for (const tilt of [-0.6, 0, 0.4])
        expect(describeFace(sighting(90, nose, tilt), picture).facing).toBe(facing)
    },
  )

  it('does not say which way a tiny face looks', () => {
    expect(describeFace(sighting(20, 1.4), picture).facing).toBe('unsure')
  })
})
