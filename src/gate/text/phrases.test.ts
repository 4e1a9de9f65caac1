import { describe, expect, it } from 'vitest'
import { buildPhrases, findPhrases } from './phrases.ts'
import { read } from './readings.ts'

function found(text: string, list: readonly string[], runTogether = false): string[] {
  const { plain, folded } = read(text)
  return findPhrases(plain, buildPhrases(list, runTogether)).map(({ start, end }) =>
    folded.text.slice(start, end),
  )
}

describe('findPhrases()', () => {
  it('finds words one after the other, whatever their case and the signs between', () => {
    expect(found('PROJECT-Heron and project\nheron', ['Project Heron'])).toEqual([
      'project-heron',
      'project\nheron',
    ])
  })

  it('prefers the longest at a place', () => {
    expect(found('down syndrome day', ['down', 'Down syndrome'])).toEqual(['down syndrome'])
  })

  it('matches whole words, digits and all', () => {
    expect(found('herons 7b b', ['heron', '7B'])).toEqual(['7b'])
  })

  it('finds a phrase run together only where that is asked for', () => {
    expect(found('#projectheron', ['Project Heron'], true)).toEqual(['projectheron'])
    expect(found('#projectheron', ['Project Heron'])).toEqual([])
  })

  it('finds nothing of an empty list or an empty phrase', () => {
    expect(found('anything', [])).toEqual([])
    expect(found('anything', ['', ' … '])).toEqual([])
  })
})
