/**
 * A process of its own that reads the writing in photo files, as the program's own process does, and
 * ends with one line of JSON. Everything but this file is the built program.
 * @example node writing-child.ts one.jpg two.jpg
 */
import { readFile } from 'node:fs/promises'
import type * as Engines from '../../src/gate/photo/writing/open-engine.ts'
import type * as Reading from '../../src/gate/photo/writing/read-writing.ts'
import { built } from './built.ts'

/** What the reading took, photo by photo. */
export interface WritingTook {
  readonly openMs: number
  readonly photos: readonly { readonly seen: Reading.WritingSeen; readonly ms: number }[]
  readonly peakMb: number
}

const { openEngine } = await built<typeof Engines>('gate/photo/writing/open-engine.ts')
const { readWritingWith } = await built<typeof Reading>('gate/photo/writing/read-writing.ts')

const began = performance.now()
const engine = await openEngine()
const openMs = performance.now() - began
const photos: WritingTook['photos'][number][] = []
for (const path of process.argv.slice(2)) {
  const photo = await readFile(path)
  const start = performance.now()
  const seen = await readWritingWith(engine, photo)
  photos.push({ seen, ms: performance.now() - start })
}
const peakMb = process.resourceUsage().maxRSS / 1024
process.stdout.write(`${JSON.stringify({ openMs, photos, peakMb } satisfies WritingTook)}\n`)
