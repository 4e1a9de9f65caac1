import { describe, expect, it } from 'vitest'
import { lettersFrom } from './letters.ts'

describe('lettersFrom()', () => {
  it('puts nothing first and the space last, as the reader does', () => {
    expect(lettersFrom('a\n7\n')).toEqual([undefined, 'a', '7', ' '])
  })

  it('knows Latin letters with their marks and common signs, and no other script', () => {
    expect(lettersFrom('é\nÖ\n-\n’\n£\n中\nΩ\nЖ\n★').slice(1, -1)).toEqual([
      ...['é', 'Ö', '-', '’', '£'],
      ...Array(4).fill(undefined),
    ])
  })

  it('writes wide forms as ordinary ones', () => {
    expect(lettersFrom('Ａ\nｂ\n７\n，').slice(1, -1)).toEqual(['A', 'b', '7', ','])
  })
})
