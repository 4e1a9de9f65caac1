import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { type Graph, readGraph } from './graph.ts'

/**
 * The only two model files of the package that are opened. Others in the same folder recognise
 * people or guess at age, sex and mood; a test holds that none of them can be opened.
 */
export const MODEL_FILES = ['blazeface.json', 'blazeface.bin'] as const

/** Where the package keeps its models; asking for its program only finds it and runs nothing of it. */
export function modelFolder(): URL {
  const program = createRequire(import.meta.url).resolve('@vladmandic/human')
  return new URL('../models/', pathToFileURL(program))
}

/**
 * Reads the detector's description and weights from disk.
 * @throws Error where a file is missing or is not what this version of Gatepost knows
 */
export async function readModel(): Promise<Graph> {
  const [description, weights] = MODEL_FILES.map((name) => readFile(new URL(name, modelFolder())))
  return readGraph(String(await description), (await weights) ?? new Uint8Array())
}
