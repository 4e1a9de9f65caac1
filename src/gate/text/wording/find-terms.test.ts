import { describe, expect, it } from 'vitest'
import { buildPhrases } from '../phrases.ts'
import { read } from '../readings.ts'
import { findConfidentialTerms } from './find-terms.ts'

const terms = buildPhrases(['Project Heron', 'Ofsted call', 'K9'], true)

function seen(text: string): string[] {
  return findConfidentialTerms({ place: { part: 'text' }, read: read(text) }, terms).map(
    ({ text: words }) => words,
  )
}

describe('findConfidentialTerms()', () => {
  it.each([
    ['About Project Heron', 'Project Heron'],
    ['PROJECT-HERON', 'PROJECT-HERON'],
    ['#ProjectHeron', 'ProjectHeron'],
    ['#projectheron', 'projectheron'],
    ['Prоjесt Hеrоn', 'Prоjесt Hеrоn'],
    ['Pro\u200bject Heron', 'Pro\u200bject Heron'],
    ['an Ofsted\ncall', 'Ofsted\ncall'],
    ['the K9 plan', 'K9'],
  ])('sees it once in %j', (text, expected) => {
    expect(seen(text)).toEqual([expected])
  })

  it('sees none in its words apart', () => {
    expect(seen('A heron joined our project')).toEqual([])
  })
})
