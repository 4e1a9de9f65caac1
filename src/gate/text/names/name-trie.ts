/**
 * Name forms letter by letter. Steps lie in one open hash table, for a table of 26 steps a node
 * would be nearly empty; a walk that meets no name stops at once, which keeps long words cheap.
 */
export interface NameTrie {
  /** Two entries a slot: node * 32 + letter, then the node that the step leads to. */
  readonly steps: Int32Array
  /** Form index + 1 of the form that ends at a node; 0 where none does. */
  readonly ends: Int32Array
}

export const TRIE_ROOT = 0
const LETTERS = 26
const BEFORE_LETTERS = 96
const SPREAD = 0x9e3779b1 | 0

/** Builds the trie; forms in other alphabets are left out, as no word is run together from them. */
export function buildNameTrie(forms: readonly string[]): NameTrie {
  const most = forms.reduce((sum, form) => sum + form.length, 1)
  const roomy = new Int32Array(sizeFor(most))
  const ends = new Int32Array(most)
  let nodes = 1
  for (const [index, form] of forms.entries()) {
    if (!/^[a-z]+$/.test(form)) continue
    let node = TRIE_ROOT
    for (let at = 0; at < form.length; at++) {
      const slot = slotOf(roomy, node * 32 + form.charCodeAt(at) - BEFORE_LETTERS)
      if (roomy[slot] === 0) {
        roomy[slot] = node * 32 + form.charCodeAt(at) - BEFORE_LETTERS
        roomy[slot + 1] = nodes++
      }
      node = roomy[slot + 1] ?? 0
    }
    ends[node] = index + 1
  }
  return { steps: packed(roomy, nodes), ends: ends.slice(0, nodes) }
}

/** One step from a node, by UTF-16 unit. @returns the next node, or -1 where no form goes on so */
export function stepFrom({ steps }: NameTrie, node: number, unit: number): number {
  const letter = unit - BEFORE_LETTERS
  if (letter < 1 || letter > LETTERS) return -1
  const slot = slotOf(steps, node * 32 + letter)
  return steps[slot] === 0 ? -1 : (steps[slot + 1] ?? -1)
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

/** Where a step is, or the free slot where it would be. */
function slotOf(steps: Int32Array, step: number): number {
  const mask = steps.length - 1
  const hash = Math.imul(step, SPREAD)
  let slot = ((hash ^ (hash >>> 15)) * 2) & mask
  while (steps[slot] !== step && steps[slot] !== 0) slot = (slot + 2) & mask
  return slot
}

/** Entries for so many steps at most two thirds full. */
function sizeFor(steps: number): number {
  return 2 * 2 ** Math.ceil(Math.log2(steps * 1.5 + 2))
}

function packed(roomy: Int32Array, nodes: number): Int32Array {
  const steps = new Int32Array(sizeFor(nodes))
  for (let from = 0; from < roomy.length; from += 2) {
    const step = roomy[from] ?? 0
    if (step === 0) continue
    const slot = slotOf(steps, step)
    steps[slot] = step
    steps[slot + 1] = roomy[from + 1] ?? 0
  }
  return steps
}
