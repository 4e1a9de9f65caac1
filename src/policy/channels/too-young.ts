import { NETWORKS, type Network } from '../../vocabulary/networks.ts'
import type { ReferenceFact } from '../facts/fact.ts'
import { dateWords } from '../partial-date.ts'
import { ageLimits, tooYoungFor } from './age-limits.ts'

/** A channel that is asked for, as far as the ages of its people go. */
export interface AskedChannel {
  readonly network: Network
  /** Years of the youngest whom it is for or who contributes; null where no child does. */
  readonly youngest: number | null
  /** The days on which it is to be open, as calendar dates. */
  readonly opensOn: string
  readonly closesOn: string
}

/** From this age on no network and no law that Gatepost knows of turns anybody away. */
const OLD_ENOUGH = 18

/**
 * Why a channel may not be opened for learners so young, and what to change; undefined where it may
 * (oldchurch 15.5a). A law that begins before the channel closes counts as well: an account that has to
 * shut within months is not worth opening. Where nobody knows a network's own age, none is assumed.
 */
export function tooYoung(
  channel: AskedChannel,
  facts: readonly ReferenceFact[],
): string | undefined {
  const { network, youngest, opensOn, closesOn } = channel
  if (youngest === null || youngest >= OLD_ENOUGH) return undefined
  const { now, coming, termsKnown } = ageLimits(network, facts, opensOn)
  const within = coming.filter(({ from }) => from !== undefined && from <= closesOn)
  const limit = tooYoungFor([...now, ...within], youngest)
  const name = NETWORKS.find(({ code }) => code === network)?.label ?? network
  if (limit) return sentence(name, limit, { youngest, opensOn })
  if (termsKnown) return undefined
  return `Nobody has put down from what age ${name} lets people in. Have it added to the facts beside the policy, or choose the school’s own page.`
}

function sentence(
  name: string,
  limit: ReturnType<typeof ageLimits>['now'][number],
  { youngest, opensOn }: { readonly youngest: number; readonly opensOn: string },
): string {
  const who = limit.by === 'law' ? 'The law asks' : `${name} itself asks`
  const since =
    limit.from !== undefined && limit.from > opensOn ? ` from ${dateWords(limit.from)}` : ''
  const sooner = since === '' ? '' : ' close it before then,'
  return `${who} that people on ${name} are ${limit.years} or older${since}, and this channel is for learners from ${youngest}. Choose an audience of ${limit.years} or older,${sooner} or use the school’s own page, where nobody needs an account.`
}
