import { describe, expect, it } from 'vitest'
import { read } from '../readings.ts'
import { findTone } from './find-tone.ts'

function seen(text: string): string[] {
  return findTone({ place: { part: 'text' }, read: read(text) }).map(({ text: words }) => words)
}

describe('findTone()', () => {
  it('sees shouting and crowds of exclamation marks', () => {
    expect(seen('PLEASE PARK IN THE 2 SCHOOL BAYS today')).toEqual([
      'PLEASE PARK IN THE 2 SCHOOL BAYS',
    ])
    expect(seen('Wow!!! Yes !?!')).toEqual(['!!!', '!?!'])
  })

  it('sees none in acronyms, headings of a few words and single marks', () => {
    expect(seen('Our GCSE and BTEC PE results! Well done! SPORTS DAY')).toEqual([])
  })
})
