/**
 * A process of its own that reads the writing in photo files, as the program's own process does, and
 * ends with one line of JSON. Everything but this file is the built program.
 * @example node writing-child.ts one.jpg two.jpg
 */
import { readFile } from 'node:fs/promises'
import type * as Engines from '../../src/gate/photo/writing/open-engine.ts'
import type * as Reading from '../../src/gate/photo/writing/read-writing.ts'
import { built } from './built.ts'
import { peakMemoryMb } from './peak-memory.ts'

/** What one photo took: by the clock, and of the processor. */
interface PhotoTook {
  readonly seen: Reading.WritingSeen
  readonly ms: number
  readonly ownMs: number
}

/** What the reading took, photo by photo. */
export interface WritingTook {
  readonly openMs: number
  readonly photos: readonly PhotoTook[]
  readonly peakMb: number
}

const { openEngine } = await built<typeof Engines>('gate/photo/writing/open-engine.ts')
const { readWritingWith } = await built<typeof Reading>('gate/photo/writing/read-writing.ts')

const began = performance.now()
const engine = await openEngine()
const openMs = performance.now() - began
const photos: PhotoTook[] = []
for (const path of process.argv.slice(2)) {
  const photo = await readFile(path)
  const start = performance.now()
  const before = process.cpuUsage()
  const seen = await readWritingWith(engine, photo)
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  photos.push({ seen, ms, ownMs: (user + system) / 1000 })
}
const peakMb = peakMemoryMb()
process.stdout.write(`${JSON.stringify({ openMs, photos, peakMb } satisfies WritingTook)}\n`)
