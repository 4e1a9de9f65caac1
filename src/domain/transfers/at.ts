import type { SealingKeys } from '../sealing/index.ts'

/** With what a command on sealed words works: the keys kept outside the database, and the moment. */
export interface At {
  readonly keys: SealingKeys
  readonly now: Date
}
