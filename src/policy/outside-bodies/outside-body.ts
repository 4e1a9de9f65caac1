import type { BodyKind } from '../../vocabulary/outside-bodies.ts'
import type { FactPlace, Evidence as HowKnown } from '../facts/fact.ts'
import { monthsOn } from '../partial-date.ts'

/** A body outside the school, as it came with Gatepost. */
export interface OutsideBody {
  readonly key: string
  readonly kind: BodyKind
  readonly jurisdiction: FactPlace
  readonly name: string
  readonly whatFor: string
  readonly phone: string
  readonly email: string
  /** A web address, or nothing. */
  readonly url: string
  readonly hours: string
  readonly source: string
  readonly evidence: HowKnown
  /** Calendar date; undefined for never. */
  readonly lastVerified: string | undefined
  /** Each school has its own: without them the entry is of no help. */
  readonly ownDetails: boolean
}

/** How long it holds that somebody verified the details of an outside body (domain-facts M1, section 10). */
export const VERIFIED_FOR_MONTHS = 6

/** Whether the details have to be verified: never done, or too long ago. @param today calendar date */
export function isToVerify(lastVerified: string | undefined, today: string): boolean {
  return lastVerified === undefined || monthsOn(lastVerified, VERIFIED_FOR_MONTHS) < today
}
