import type { Network } from '../../vocabulary/networks.ts'
import type { ReferenceFact } from '../facts/fact.ts'
import { standingOf } from '../facts/standing.ts'
import { startOf } from '../partial-date.ts'

/** An age under which nobody may be the audience of an account on a network. */
export interface AgeLimit {
  readonly years: number
  /** Whether the network’s own terms ask for it, or the law. */
  readonly by: 'terms' | 'law'
  /** The first day on which it holds; undefined where it has always held. */
  readonly from: string | undefined
  /** The reference fact that says so. */
  readonly fact: string
}

/** What is known of a network’s ages on a day. */
export interface AgeLimits {
  /** Those that hold now. */
  readonly now: readonly AgeLimit[]
  /** Those that are announced. */
  readonly coming: readonly AgeLimit[]
  /** The school’s own page has no terms of another; of every other network the terms must be known. */
  readonly termsKnown: boolean
}

/**
 * The ages that a network and the law ask of those whom an account is for, by the dated facts of the trust
 * (oldchurch 15.5a; under-16s from spring 2027). Nothing of it stands in code: where a network’s own
 * terms change, the fact is changed.
 * @param today calendar date in Europe/London
 */
export function ageLimits(
  network: Network,
  facts: readonly ReferenceFact[],
  today: string,
): AgeLimits {
  const meant = facts.filter((fact) => fact.networks?.includes(network))
  const limits = (standing: 'holds' | 'coming') =>
    meant.filter((fact) => standingOf(fact, today) === standing).flatMap(limitOf)
  const now = limits('holds')
  const termsKnown = network === 'hosted' || now.some(({ by }) => by === 'terms')
  return { now, coming: limits('coming'), termsKnown }
}

/**
 * The strictest limit that an audience is too young for.
 * @param youngest years of the youngest whom the account is for
 */
export function tooYoungFor(limits: readonly AgeLimit[], youngest: number): AgeLimit | undefined {
  return limits
    .filter(({ years }) => youngest < years)
    .toSorted((a, b) => b.years - a.years)
    .at(0)
}

/** A trust’s own words win: “14 by its own terms” is 14, whatever the shipped fact said. */
function limitOf(fact: ReferenceFact): AgeLimit[] {
  const said = /^\d{1,2}(?!\d)/.exec(fact.value.trim())?.[0]
  const years = said === undefined ? fact.years : Number(said)
  if (years === undefined) return []
  const from = fact.validFrom === undefined ? undefined : startOf(fact.validFrom)
  return [{ years, by: fact.kind === 'law' ? 'law' : 'terms', from, fact: fact.key }]
}
