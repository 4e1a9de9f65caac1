import { JURISDICTIONS, type Jurisdiction } from '../../vocabulary/jurisdictions.ts'
import type { Network } from '../../vocabulary/networks.ts'

/** What a fact is about; `months` is how long a check of it holds. */
export const FACT_KINDS = [
  { code: 'law', label: 'Law', months: 12 },
  { code: 'guidance', label: 'Guidance', months: 12 },
  { code: 'platform', label: 'Platforms', months: 6 },
  { code: 'contact', label: 'Where to report', months: 6 },
  { code: 'word', label: 'Who is called what', months: 24 },
  { code: 'related_policy', label: 'Our related policies', months: 12 },
] as const
export type FactKind = (typeof FACT_KINDS)[number]['code']

/** How well a fact is known. */
export const EVIDENCE = [
  {
    code: 'P',
    label: 'Primary text',
    means: 'the law, the regulator or the maker itself was read',
  },
  { code: 'S', label: 'Secondary source', means: 'somebody who reports on it was read' },
  { code: 'V', label: 'Unconfirmed', means: 'known to the trade and not seen in a source' },
] as const
export type Evidence = (typeof EVIDENCE)[number]['code']

/** Where a fact holds. */
export const FACT_PLACES = [...JURISDICTIONS, { code: 'both', label: 'England and Wales' }] as const
export type FactPlace = Jurisdiction | 'both'

/** Something outside the policy that the policy rests on, with its dates and its source. */
export interface ReferenceFact {
  readonly key: string
  readonly kind: FactKind
  readonly title: string
  readonly jurisdiction: FactPlace
  readonly value: string
  readonly source: string
  /** A web address, where there is one to open. */
  readonly url?: string | undefined
  readonly evidence: Evidence
  /** A year, a month or a day; undefined where it is not known. */
  readonly validFrom?: string | undefined
  /** The last year, month or day on which it held. */
  readonly validTo?: string | undefined
  readonly lastChecked?: string | undefined
  /** The fact that stands in its place now. */
  readonly supersededBy?: string | undefined
  /** The networks of which it states how old their users must be. */
  readonly networks?: readonly Network[] | undefined
  /** That age, where the words of `value` do not begin with it. */
  readonly years?: number | undefined
  /** Words by which policies cite it. */
  readonly names: readonly string[]
  /** Policy questions that rest on it. */
  readonly parameters: readonly string[]
}

/** Whether a fact holds in this nation. */
export function holdsIn(fact: ReferenceFact, nation: Jurisdiction): boolean {
  return fact.jurisdiction === 'both' || fact.jurisdiction === nation
}
