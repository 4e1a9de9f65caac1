import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Camera, cameraName, sameCamera } from './camera.ts'

const camera = (make: string, model: string): Camera => ({ make, model })

describe('sameCamera()', () => {
  it.each([
    [camera('Acme', 'Snapper 9'), camera('ACME', 'snapper 9')],
    [camera('Acme', 'Snapper 9'), camera('Acme', 'Acme Snapper 9')],
    [camera('ACME CORPORATION', 'ACME S-90'), camera('Acme', 'S90')],
    [camera('Acme Imaging Corp.', 'S90'), camera('acme', 'ACME S90')],
    [camera('', 'Snapper 9'), camera('Acme', 'Snapper 9')],
    [camera('Ａｃｍｅ', 'Snapper 9'), camera('Acme', 'Snapper_9')],
  ])('takes %j and %j for one', (one, other) => {
    expect([sameCamera(one, other), sameCamera(other, one)]).toEqual([true, true])
  })

  it.each([
    [camera('Acme', 'Snapper 9'), camera('Acme', 'Snapper 90')],
    [camera('Acme', 'Snapper 9'), camera('Zenith', 'Snapper 9')],
    [camera('Acme', ''), camera('Acme', '')],
    [camera('Acme', 'Snapper 9'), camera('Acme', '')],
    [camera('Acme', 'Acme'), camera('Acme', 'Snapper')],
  ])('tells %j from %j', (one, other) => {
    expect([sameCamera(one, other), sameCamera(other, one)]).toEqual([false, false])
  })

  const anyCamera = fc.record({ make: fc.string(), model: fc.string() })

  it('is the same both ways, and never fails', () => {
    fc.assert(
      fc.property(anyCamera, anyCamera, (one, other) => {
        expect(sameCamera(one, other)).toBe(sameCamera(other, one))
      }),
    )
  })

  it('knows a camera again in capitals, with its maker doubled', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/)
    fc.assert(
      fc.property(word, fc.stringMatching(/^[a-z0-9]{2,8}$/), (make, model) => {
        fc.pre(!model.startsWith(make))
        const doubled = camera(make.toUpperCase(), `${make} ${model}`.toUpperCase())
        expect(sameCamera(camera(make, model), doubled)).toBe(true)
      }),
    )
  })
})

describe('cameraName()', () => {
  it.each([
    [camera('Acme', 'Snapper 9'), 'Acme Snapper 9'],
    [camera('ACME CORPORATION', 'ACME S-90'), 'ACME S-90'],
    [camera('', 'Snapper 9'), 'Snapper 9'],
  ])('names %j %j', (one, name) => {
    expect(cameraName(one)).toBe(name)
  })
})
