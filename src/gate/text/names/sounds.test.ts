import { describe, expect, it } from 'vitest'
import { soundOf } from './sounds.ts'

describe('soundOf()', () => {
  it.each([
    ['catherine', 'kathryn'],
    ['stephen', 'steven'],
    ['philip', 'filip'],
    ['wrigley', 'rigley'],
    ['thompson', 'tompson'],
    ['knowles', 'nowles'],
    ['szczepanski', 'shchepanski'],
    ['ogunleye', 'ogunlay'],
  ])('%s sounds like %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other))
    expect(soundOf(one)).not.toBe('')
  })

  it.each([
    ['smith', 'smart'],
    ['rhodri', 'rhydian'],
    ['oliver', 'clever'],
  ])('%s does not sound like %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other))
  })

  it('does not compare what is too short to tell', () => {
    expect(soundOf('jane')).toBe('')
    expect(soundOf('leo')).toBe('')
  })
})
