import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildNameTrie, formAt, TRIE_ROOT, walkFrom } from './name-trie.ts'

const form = fc.string({ unit: fc.constantFrom('a', 'b', 'z'), minLength: 1, maxLength: 6 })

describe('buildNameTrie()', () => {
  it('leads every form to itself and other words nowhere', () => {
    fc.assert(
      fc.property(fc.uniqueArray(form), form, (forms, other) => {
        const trie = buildNameTrie(forms)
        expect(forms.map((one) => formAt(trie, walkFrom(trie, TRIE_ROOT, one)))).toEqual([
          ...forms.keys(),
        ])
        expect(formAt(trie, walkFrom(trie, TRIE_ROOT, other))).toBe(forms.indexOf(other))
      }),
    )
  })

  it('leaves out forms of other alphabets, and stops at a letter that it does not know', () => {
    const trie = buildNameTrie(['王小明', 'ann'])
    expect(walkFrom(trie, TRIE_ROOT, '王')).toBe(-1)
    expect(walkFrom(trie, TRIE_ROOT, 'an9')).toBe(-1)
    expect(formAt(trie, walkFrom(trie, TRIE_ROOT, 'an'))).toBe(-1)
  })
})
