import type { Confidence } from '../../types.ts'

/** A learner seen in a text, before it is put as an observation. Offsets are folded units. */
export interface Sighting {
  /**
   * `full` and `part` name a learner; `first`, `short` (a short form of a first name) and
   * `surname` are one half of a name standing alone.
   */
  readonly sort: 'full' | 'part' | 'first' | 'short' | 'surname'
  readonly start: number
  readonly end: number
  /** The forename and what stands between it and the surname: words that name nobody else too. */
  readonly claims: readonly [number, number]
  /** Places in the name table. */
  readonly people: readonly number[]
  readonly confidence: Confidence
  readonly reason: string
  /** All of it is a surname too, so that a first name may stand elsewhere. */
  readonly surname?: boolean
  /** Stands in a hashtag, a handle or the like, apart from the sentences around it. */
  readonly aside?: boolean
}

/** Whether a sighting is only one half of a name. */
export function isLone({ sort }: Sighting): boolean {
  return sort === 'first' || sort === 'short' || sort === 'surname'
}
