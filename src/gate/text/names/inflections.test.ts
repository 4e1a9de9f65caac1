import { describe, expect, it } from 'vitest'
import { isMutated, withoutPolishEnding } from './inflections.ts'

describe('withoutPolishEnding()', () => {
  it.each([
    ['nowickiego', 'nowicki'],
    ['kowalskiemu', 'kowalski'],
    ['wisniewskiej', 'wisniewska'],
    ['zielinskich', 'zielinski'],
  ])('%s is of %s', (written, name) => {
    expect(withoutPolishEnding(written)).toBe(name)
  })

  it.each(['nowicki', 'ego', 'anne', 'pottery'])('%s has no such ending', (written) => {
    expect(withoutPolishEnding(written)).toBe('')
  })
})

describe('isMutated()', () => {
  it.each([
    ['gai', 'cai'],
    ['nghai', 'cai'],
    ['bedr', 'pedr'],
    ['domos', 'tomos'],
    ['lesni', 'glesni'],
    ['wen', 'gwen'],
    ['fair', 'mair'],
    ['ddewi', 'dewi'],
    ['lew', 'llew'],
    ['rys', 'rhys'],
  ])('%s is %s after a word that changes it', (typed, name) => {
    expect(isMutated(typed, name)).toBe(true)
  })

  it.each([
    ['kai', 'cai'],
    ['arlie', 'charlie'],
    ['wen', 'owen'],
  ])('%s is never %s', (typed, name) => {
    expect(isMutated(typed, name)).toBe(false)
  })
})
