import { describe, expect, it } from 'vitest'
import { referenceAt } from './entities.ts'

describe('referenceAt()', () => {
  it.each([
    ['&nbsp;', ' '],
    ['&RSQUO;', "'"],
    ['&#8217;', '’'],
    ['&#x2019;', '’'],
    ['&eacute;', 'e'],
    ['&Lstrok;', null],
    ['&nosuch;', null],
    ['&#0;', null],
    ['&#1114112;', null],
    ['& amp;', null],
  ])('reads %s', (written, means) => {
    expect(referenceAt(written, 0)?.means ?? null).toBe(means)
  })

  it('reads only what stands at the place asked for', () => {
    expect(referenceAt('a&amp;b', 0)).toBeNull()
    expect(referenceAt('a&amp;b', 1)).toEqual({ means: '&', length: 5 })
  })
})
