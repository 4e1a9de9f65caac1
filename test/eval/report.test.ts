import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluation.ts'
import { reportJson, reportText } from './report.ts'

const small = { seed: 3, halves: ['test'], each: 4, peers: 1, schools: 1, outsiders: 20 } as const
const evaluation = evaluate(small)

describe('the report', () => {
  it('is the same for the same seed, times apart', () => {
    const again = evaluate({ ...small, peers: 0 })
    expect(again.halves[0]?.categories).toEqual(evaluation.halves[0]?.categories)
    expect(again.falseAlarms).toEqual(evaluation.falseAlarms)
  })

  it('puts the category furthest below its target first', () => {
    const above = evaluation.halves[0]?.categories.map(({ ask, target }) => ask.percent - target)
    expect(above).toEqual(above?.toSorted((one, other) => one - other))
  })

  it('says how to repeat the run, and names every peer', () => {
    const text = reportText(evaluation)
    expect(text).toContain('--seed 3')
    for (const peer of ['Gatepost', 'a loop of includes', 'compromise', 'redact-pii', 'MiniSearch'])
      expect(text).toContain(peer)
  })

  it('gives programs the figures without the posts', () => {
    const { options, halves } = JSON.parse(reportJson(evaluation))
    expect(options.seed).toBe(3)
    expect(halves[0].categories).toHaveLength(26)
    expect(halves[0]).not.toHaveProperty('judged')
  })
})
