import { describe, expect, it } from 'vitest'
import { isShortenedFrom } from './shortened.ts'

describe('isShortenedFrom()', () => {
  it.each([
    ['dex', 'dexter'],
    ['fatou', 'fatoumata'],
    ['thea', 'theodora'],
    ['kat', 'katarina'],
    ['dami', 'oluwadamilola'],
    ['anna', 'joanna'],
  ])('%s may stand for %s', (typed, name) => {
    expect(isShortenedFrom(typed, name)).toBe(true)
  })

  it.each([
    ['al', 'alistair'],
    ['oliver', 'oliver'],
    ['tom', 'oluwatomi'],
    ['mia', 'jeremiah'],
    ['christopher', 'christophers'],
  ])('%s says too little of %s, or too much', (typed, name) => {
    expect(isShortenedFrom(typed, name)).toBe(false)
  })
})
