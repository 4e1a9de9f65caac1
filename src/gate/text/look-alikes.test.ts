import { describe, expect, it } from 'vitest'
import { LOOK_ALIKES } from './look-alikes.ts'

describe('LOOK_ALIKES', () => {
  it('leads to plain letters and marks only', () => {
    for (const letters of LOOK_ALIKES.values()) expect(letters).toMatch(/^(?:[A-Za-z]{1,2}|['"-])$/)
  })

  it('never changes a plain letter or digit into another', () => {
    for (const alike of LOOK_ALIKES.keys()) expect(alike).not.toMatch(/^[A-Za-z0-9]$/)
  })

  it('knows the whole of both enclosed alphabets', () => {
    expect(LOOK_ALIKES.get('\u{1f150}')).toBe('A')
    expect(LOOK_ALIKES.get('\u{1f189}')).toBe('Z')
  })
})
