import type { Register } from '../../../src/gate/types.ts'

/** What a peer makes of one text. */
export interface Look {
  /** Whether it took anything for a name or another personal detail. */
  readonly alarmed: boolean
  /** Whether it saw these words, or for a peer that knows the register one of these learners. */
  readonly finds: (words: string, learners: readonly string[]) => boolean
}

/** Something that schools or developers might use in the gate's place. */
export interface Peer {
  readonly name: string
  readonly look: (text: string) => Look
}

export type MakePeer = (register: Register) => Peer
