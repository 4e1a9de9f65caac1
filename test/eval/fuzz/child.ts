/** Throws strange posts and pictures at the gate for so many seconds, and prints what went wrong. */
import fc from 'fast-check'
import { buildGateIndex, inspect } from '../../../src/gate/index.ts'
import { takeInPhoto } from '../../../src/gate/photo/index.ts'
import { corpusSchool } from '../corpus-posts.ts'
import { soundPictures } from './images.ts'
import type { FuzzFindings } from './run-fuzz.ts'
import { damage, damaged, strangeTexts } from './texts.ts'

const [seconds = 1, seed = 1] = process.argv.slice(2).map(Number)
const TOO_SLOW_MS = 10_000
const MOST_GROWTH_MB = 40
const BATCH = 50
/** What the gate says on purpose of a text that would drown it. */
const CUT_SHORT = /^The check for the other \d+ finds/

const index = buildGateIndex(corpusSchool())
const pictures = await soundPictures()
const slowest = { text: 0, image: 0 }
const runs = { text: 0, image: 0 }

const texts = fc.property(strangeTexts(), (text) => {
  const began = performance.now()
  const seen = inspect({ text, photos: [], named: [] }, index)
  note('text', began)
  for (const { kind, place, start, end, text: words, reason } of seen) {
    if (kind === 'check_failed' && !CUT_SHORT.test(reason)) throw new Error(reason)
    if (place.part === 'text' && text.slice(start, end) !== words)
      throw new Error(`span of ${kind}`)
  }
})

const images = fc.asyncProperty(fc.constantFrom(...pictures), damage(), async (sound, changes) => {
  const began = performance.now()
  const { kind } = await takeInPhoto(damaged(sound, changes))
  note('image', began)
  if (kind !== 'taken' && kind !== 'refused') throw new Error(`answered ${kind}`)
})

function note(sort: keyof typeof slowest, began: number): void {
  runs[sort]++
  slowest[sort] = Math.max(slowest[sort], performance.now() - began)
}

function heldMb(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}

const faults: string[] = []
const ends = performance.now() + seconds * 1000
let before = 0
for (let batch = 0; performance.now() < ends && faults.length === 0; batch++) {
  const options = { seed: seed + batch, numRuns: BATCH }
  for (const outcome of [fc.check(texts, options), await fc.check(images, options)]) {
    if (outcome.failed)
      faults.push(fc.defaultReportMessage(outcome as fc.RunDetails<unknown>) ?? 'failed')
  }
  if (batch === 2) before = heldMb()
}
const grownMb = before === 0 ? 0 : heldMb() - before
if (grownMb > MOST_GROWTH_MB) faults.push(`grew by ${grownMb.toFixed(0)} MB`)
for (const [sort, ms] of Object.entries(slowest)) {
  if (ms > TOO_SLOW_MS) faults.push(`one ${sort} took ${ms.toFixed(0)} ms`)
}
const findings: FuzzFindings = { seed, runs, slowestMs: slowest, grownMb, faults }
process.stdout.write(JSON.stringify(findings))
