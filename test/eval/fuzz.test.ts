import { describe, expect, it } from 'vitest'
import { durationIn } from './fuzz/duration.ts'
import { SORTS } from './fuzz/properties.ts'
import { runFuzz } from './fuzz/run-fuzz.ts'

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 20)

describe('strange posts, registers and pictures', () => {
  it('never make the gate throw, hang or grow', {
    timeout: (SECONDS * 2 + 90) * 1000,
  }, async () => {
    const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 1e6))
    const found = await runFuzz({ seconds: SECONDS, seed })
    expect(found.faults, `repeat with FUZZ_SEED=${seed}`).toEqual([])
    for (const sort of SORTS) expect(found.runs[sort]).toBeGreaterThan(0)
  })

  it.each([
    ['20s', 20],
    ['10m', 600],
    ['1h', 3600],
    ['5', 5],
  ])('run for %s: %d seconds', (written, seconds) => {
    expect(durationIn(written)).toBe(seconds)
  })
})
