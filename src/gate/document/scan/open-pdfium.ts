import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type Methods } from '@embedpdf/pdfium'

/** The most memory that PDFium may take: a page of 40 million pixels in colour needs some 350 MB. */
const MOST_MEMORY = 512 * 1024 * 1024

/** PDFium with a way to its memory. It knows no files and no network: only what is put before it. */
export interface Pdfium {
  readonly call: Methods
  /** Room for so many bytes. @returns where it is, or 0 where there is none left */
  readonly take: (bytes: number) => number
  readonly free: (at: number) => void
  /** The memory as it is now: it moves when it grows, so ask anew after each call. */
  readonly memory: () => Uint8Array
}

interface Memory {
  readonly memory: WebAssembly.Memory
  readonly malloc: (bytes: number) => number
  readonly free: (at: number) => void
}

/**
 * Loads PDFium: a fifth of a second and 20 MB. Where it runs out of memory it throws, and is of no use
 * from then on: open it in a process that may end.
 */
export async function openPdfium(): Promise<Pdfium> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const program = await WebAssembly.compile(await readFile(path))
  let found: Memory | undefined
  const settings = {
    // What it says about faults in files is of no use to anybody, and may hold words of the file.
    print: () => {},
    printErr: () => {},
    instantiateWasm(asked: WebAssembly.Imports, done: (made: WebAssembly.Instance) => void) {
      const made = new WebAssembly.Instance(program, bounded(asked))
      found = made.exports as unknown as Memory
      done(made)
      return made.exports
    },
  }
  const call = await init(settings)
  if (!found) throw new Error('PDFium did not start.')
  const { memory, malloc, free } = found
  call.PDFiumExt_Init()
  return { call, take: malloc, free, memory: () => new Uint8Array(memory.buffer) }
}

/** PDFium's own ways out, with a bound on the one that asks for memory. */
function bounded(imports: WebAssembly.Imports): WebAssembly.Imports {
  const { env = {} } = imports
  const grow = env.emscripten_resize_heap as (bytes: number) => number
  const within = (bytes: number) => (bytes >>> 0 > MOST_MEMORY ? 0 : grow(bytes))
  return { ...imports, env: { ...env, emscripten_resize_heap: within } }
}
