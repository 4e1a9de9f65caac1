/** Throws strange things at the gate for so many seconds, and prints what went wrong. */
import fc from 'fast-check'
import { properties, SORTS, type Sort } from './properties.ts'
import type { FuzzFindings } from './run-fuzz.ts'

const [seconds = 1, seed = 1] = process.argv.slice(2).map(Number)
const TOO_SLOW_MS = 10_000
const MOST_GROWTH_MB = 40
const BATCH = 30
/** What is built once is there after so many batches; from then on nothing may pile up. */
const WARM_UP = 2

const runs: Record<Sort, number> = { text: 0, register: 0, image: 0 }
const slowestMs: Record<Sort, number> = { text: 0, register: 0, image: 0 }
const { text, register, image } = await properties((sort, ms) => {
  runs[sort]++
  slowestMs[sort] = Math.max(slowestMs[sort], ms)
})

function heldMb(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}

function faultOf<T>(outcome: fc.RunDetails<T>): string[] {
  return outcome.failed ? [fc.defaultReportMessage(outcome) ?? 'failed'] : []
}

const faults: string[] = []
const ends = performance.now() + seconds * 1000
let before = 0
for (let batch = 0; performance.now() < ends && faults.length === 0; batch++) {
  const options = { seed: seed + batch, numRuns: BATCH }
  faults.push(
    ...faultOf(fc.check(text, options)),
    ...faultOf(fc.check(register, options)),
    ...faultOf(await fc.check(image, options)),
  )
  if (batch === WARM_UP) before = heldMb()
}
const grownMb = before === 0 ? 0 : heldMb() - before
if (grownMb > MOST_GROWTH_MB) faults.push(`grew by ${grownMb.toFixed(0)} MB`)
for (const sort of SORTS) {
  if (slowestMs[sort] > TOO_SLOW_MS) faults.push(`one ${sort} took ${slowestMs[sort]} ms`)
}
const findings: FuzzFindings = { seed, runs, slowestMs, grownMb, faults }
process.stdout.write(JSON.stringify(findings))
