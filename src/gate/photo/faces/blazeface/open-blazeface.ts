import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { FaceDetector, Pixels, Sighting } from '../face-detector.ts'
import { readModel } from './model-files.ts'
import { type FeatureMap, readSightings } from './read-sightings.ts'
import { toOnnx } from './to-onnx.ts'

const LAYER = (number: number) => `StatefulPartitionedCall/functional_1/conv2d_${number}/BiasAdd`

/** The detector's two heads: small faces every 16 pixels, large ones every 32. */
const HEADS = [
  { stride: 16, guesses: 2, scores: LAYER(33), boxes: LAYER(35) },
  { stride: 32, guesses: 6, scores: LAYER(34), boxes: LAYER(36) },
] as const

/** Sides must be whole multiples of this, in pixels. */
const GRID = 32

/**
 * One thread, so that a photo never takes all of a small server. The arena keeps what one run took
 * for the next: without it a run costs twice the time, for the same most memory.
 */
const OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  enableCpuMemArena: true,
  enableMemPattern: false,
  logSeverityLevel: 3,
}

/**
 * Loads BlazeFace, a detector that tells where faces are and cannot tell them apart
 * (docs/decisions/faces.md). It was made for squares of 256 pixels; as it is convolutions from end
 * to end it searches a picture of any size at once, without tiles and so without tile edges.
 * @throws Error where its files are missing, or this kind of computer has no runtime
 */
export async function openBlazeFace(): Promise<FaceDetector> {
  const outputs = HEADS.flatMap(({ scores, boxes }) => [scores, boxes])
  const session = await InferenceSession.create(toOnnx(await readModel(), outputs), OPTIONS)
  return { look: (pictures, leastScore) => look(session, pictures, leastScore) }
}

async function look(
  session: InferenceSession,
  pictures: readonly Pixels[],
  leastScore: number,
): Promise<Sighting[][]> {
  const [first] = pictures
  if (!first) return []
  const results = await session.run({ input: planesOf(pictures, first) })
  return pictures.map((_, index) =>
    HEADS.flatMap(({ stride, guesses, ...names }) => {
      const scores = mapOf(results[names.scores], index)
      const boxes = mapOf(results[names.boxes], index)
      return readSightings({ stride, guesses, scores, boxes }, leastScore)
    }),
  )
}

/** Colours as planes from −1 to 1; what is added on the right and below is 0, a middle grey. */
function planesOf(pictures: readonly Pixels[], { width, height }: Pixels): Tensor {
  const [wide, high] = [upToGrid(width), upToGrid(height)]
  const plane = wide * high
  const planes = new Float32Array(pictures.length * 3 * plane)
  for (const [index, { data }] of pictures.entries()) {
    for (let row = 0; row < height; row += 1) {
      const into = index * 3 * plane + row * wide
      for (let x = 0, from = row * width * 3; x < width; x += 1) {
        for (let colour = 0; colour < 3; colour += 1, from += 1)
          planes[into + colour * plane + x] = (data[from] ?? 0) / 127.5 - 1
      }
    }
  }
  return new Tensor('float32', planes, [pictures.length, 3, high, wide])
}

function upToGrid(side: number): number {
  return Math.ceil(side / GRID) * GRID
}

function mapOf(result: Tensor | undefined, index: number): FeatureMap {
  if (!(result?.data instanceof Float32Array)) throw new Error('The face detector gave no numbers.')
  const [, channels = 0, height = 0, width = 0] = result.dims
  const length = channels * height * width
  return { values: result.data.subarray(index * length, (index + 1) * length), height, width }
}
