/**
 * Name forms letter by letter in one typed array: 26 steps per node, then the form that ends
 * there. A walk that meets no name stops at once, which keeps long run-together words cheap.
 */
export interface NameTrie {
  readonly steps: Int32Array
  /** Form index + 1 of the form that ends at a node; 0 where none does. */
  readonly ends: Int32Array
}

export const TRIE_ROOT = 0
const LETTERS = 26
const FIRST_LETTER = 97

/** Builds the trie; forms in other alphabets are left out, as no word is run together from them. */
export function buildNameTrie(forms: readonly string[]): NameTrie {
  const most = forms.reduce((sum, form) => sum + form.length, 1)
  const steps = new Int32Array(most * LETTERS)
  const ends = new Int32Array(most)
  let nodes = 1
  for (const [index, form] of forms.entries()) {
    if (!/^[a-z]+$/.test(form)) continue
    let node = TRIE_ROOT
    for (let at = 0; at < form.length; at++) {
      const slot = node * LETTERS + form.charCodeAt(at) - FIRST_LETTER
      let next = steps[slot] ?? 0
      if (next === 0) {
        next = nodes++
        steps[slot] = next
      }
      node = next
    }
    ends[node] = index + 1
  }
  return { steps: steps.slice(0, nodes * LETTERS), ends: ends.slice(0, nodes) }
}

/** One step from a node, by UTF-16 unit. @returns the next node, or -1 where no form goes on so */
export function stepFrom(trie: NameTrie, node: number, unit: number): number {
  const letter = unit - FIRST_LETTER
  if (letter < 0 || letter >= LETTERS) return -1
  const next = trie.steps[node * LETTERS + letter] ?? 0
  return next === 0 ? -1 : next
}

/** Walks a whole word from a node. @returns the node reached, or -1 */
export function walkFrom(trie: NameTrie, node: number, word: string): number {
  let here = node
  for (let at = 0; at < word.length && here >= 0; at++) {
    here = stepFrom(trie, here, word.charCodeAt(at))
  }
  return here
}

/** The form that ends at a node, or -1. */
export function formAt(trie: NameTrie, node: number): number {
  return node < 0 ? -1 : (trie.ends[node] ?? 0) - 1
}
