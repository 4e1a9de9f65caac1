import type { Dictionary } from '../dictionary.ts'
import type { PackedLists } from '../packed-lists.ts'
import type { PackedStrings } from '../packed-strings.ts'
import type { Beginnings } from './beginnings.ts'
import type { Bones } from './bones.ts'
import type { NameTrie } from './name-trie.ts'
import type { NearWords } from './near-words.ts'
import type { PackedSounds } from './packed-sounds.ts'

/**
 * People by every form of their names, in typed arrays alone, never changed once built. A form
 * leads to the few names that may be written so, and a name to the people who bear it, so that
 * many namesakes cost no more than one.
 */
export interface NameSegment {
  readonly forms: Dictionary
  readonly trie: NameTrie
  readonly beginnings: Beginnings
  readonly near: NearWords
  readonly bones: Bones
  /** 1 for each form that the register writes in several words. */
  readonly inWords: Uint8Array
  readonly givens: NameSide
  readonly surnames: NameSide
  readonly pairs: NamePairs
  readonly people: SegmentPeople
}

/** Forenames and middle names, or surnames: which forms stand for them, and who bears them. */
export interface NameSide {
  /** By form: `name * 8 + how`, closest first. */
  readonly byForm: PackedLists
  /** By name: the people who bear it, in order. */
  readonly bearers: PackedLists
  /** By name: its own form, or -1. */
  readonly own: Int32Array
  /** By name: the letters of its own form, and how it may be heard. */
  readonly letters: Int32Array
  readonly sounds: PackedSounds
  /** By name: the first letter of each of its words. */
  readonly initials: PackedStrings
}

/** By surname: the names that go with it, in order, and who bears both; parallel lists. */
export interface NamePairs {
  readonly givens: PackedLists
  readonly people: Uint32Array
}

/** What is kept of each person; names as their place in their side + 1, 0 for none. */
export interface SegmentPeople {
  readonly ids: Dictionary
  readonly forename: Uint32Array
  readonly preferred: Uint32Array
  readonly surname: Uint32Array
  /** Place in `middleNames` + 1. */
  readonly middle: Uint32Array
  /** Folded middle names, a space between the words. */
  readonly middleNames: PackedStrings
}
