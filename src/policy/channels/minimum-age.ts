import type { Jurisdiction } from '../../vocabulary/jurisdictions.ts'
import type { Network } from '../../vocabulary/networks.ts'
import { holdsIn, type ReferenceFact } from '../facts/fact.ts'
import { endOf, startOf } from '../partial-date.ts'

/** Networks that the law closes to under-16s, as announced in June 2026. */
const CLOSED_TO_UNDER_16: readonly Network[] = ['facebook', 'instagram', 'x', 'tiktok', 'youtube']

/** The age that runs where a fact of the trust's own does not begin with a number: the strictest there is. */
const UNREADABLE_AGE = 16

/** Which facts set an age on a network: its own terms, and the law. */
const FACTS: Readonly<Record<Exclude<Network, 'hosted'>, string>> = {
  facebook: 'platform-minimum-age',
  instagram: 'platform-minimum-age',
  x: 'platform-minimum-age',
  tiktok: 'platform-minimum-age',
  linkedin: 'platform-linkedin',
  youtube: 'platform-youtube',
  bluesky: 'platform-bluesky',
  mastodon: 'platform-mastodon',
}

/** One age that somebody must have reached, and what says so. */
export interface AgeLimit {
  readonly age: number
  readonly by: 'terms' | 'law'
  readonly fact: ReferenceFact
}

/** The days on which a channel is to be open; a channel without an end stays so. */
export interface OpenDays {
  readonly from: string
  readonly to: string | null
}

/**
 * The ages that hold for those who take part on a network on any of these days: the network's own terms,
 * the age from which a child agrees to online services alone, and from its day the law that closes some
 * networks to under-16s. The school's own page asks nobody to have an account, and so has none.
 * @param facts as the trust knows them; the age is the number with which a fact's value begins
 */
export function ageLimits(
  network: Network,
  when: OpenDays,
  known: { readonly facts: readonly ReferenceFact[]; readonly nation: Jurisdiction },
): AgeLimit[] {
  if (network === 'hosted') return []
  const lawful = ['digital-consent-age']
  if (CLOSED_TO_UNDER_16.includes(network)) lawful.push('under-16-accounts')
  return [FACTS[network], ...lawful].flatMap((key, nth) => {
    const fact = known.facts.find((one) => one.key === key)
    if (!fact || !holdsIn(fact, known.nation) || !overlaps(fact, when)) return []
    return { age: ageIn(fact), by: nth === 0 ? ('terms' as const) : ('law' as const), fact }
  })
}

/** The limit that decides: the highest, and of two the same the law. */
export function strictestLimit(limits: readonly AgeLimit[]): AgeLimit | undefined {
  return [...limits].sort((a, b) => b.age - a.age || a.by.localeCompare(b.by))[0]
}

function ageIn({ value }: ReferenceFact): number {
  const said = /^\s*(\d{1,2})\b/.exec(value)?.[1]
  return said === undefined ? UNREADABLE_AGE : Number(said)
}

/** Whether a fact holds on any of the days. */
function overlaps({ validFrom, validTo }: ReferenceFact, { from, to }: OpenDays): boolean {
  const begun = validFrom === undefined || to === null || startOf(validFrom) <= to
  return begun && (validTo === undefined || endOf(validTo) >= from)
}
