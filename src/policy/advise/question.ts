import type { Overrides, Pack } from '../types.ts'
import type { Facts } from './facts.ts'
import type { Standing } from './standing.ts'

/** Who asks, at which school, with what is known so far. */
export interface Question {
  readonly pack: Pack
  readonly overrides?: Overrides
  readonly standing: Standing
  readonly facts: Facts
}
