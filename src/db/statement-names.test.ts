import { describe, expect, it } from 'vitest'
import { createStatementNames } from './statement-names.ts'

/** What a text is called after it was asked so often. */
function named(text: string, times: number, names = createStatementNames()): string | undefined {
  let name: string | undefined
  for (let time = 0; time < times; time += 1) name = names(text)
  return name
}

describe('createStatementNames()', () => {
  it('leaves a rare statement without a name and keeps the name of a frequent one', () => {
    const names = createStatementNames()
    expect(named('select 1', 3, names)).toBeUndefined()
    const name = names('select 1')
    expect(name).toBeDefined()
    expect(names('select 1')).toBe(name)
  })

  it('never gives two statements one name', () => {
    const names = createStatementNames()
    const given = Array.from({ length: 100 }, (_, nth) => named(`select ${nth}`, 9, names))
    expect(new Set(given).size).toBe(100)
  })

  it('names a bounded number, and none that is a list of rows', () => {
    const names = createStatementNames()
    const given = Array.from({ length: 5_000 }, (_, nth) => named(`select ${nth}`, 4, names))
    expect(given.filter((name) => name !== undefined)).toHaveLength(250)
    expect(named(`select ${'1, '.repeat(5_000)} 1`, 9)).toBeUndefined()
  })
})
