import type { ListedChannel } from '../../../domain/channels/index.ts'
import { type ChannelStanding, dateWords } from '../../../policy/index.ts'
import { AUDIENCES, NETWORKS } from '../../../vocabulary/networks.ts'

/** What a network is called. */
export function networkLabel(code: string): string {
  return NETWORKS.find((network) => network.code === code)?.label ?? code
}

/** Whom a channel is for, in the middle of a sentence. */
export function audienceWords(code: string): string {
  return AUDIENCES.find((one) => one.code === code)?.label.toLowerCase() ?? code
}

/** Where a channel is, as an address to read. */
export function whereIs(channel: Pick<ListedChannel, 'network' | 'address'>, slug: string): string {
  return channel.network === 'hosted' ? `/s/${slug}` : channel.address
}

/** What of a channel is amiss, in one line; undefined where nothing is. */
export function amissWords({ state, breaches }: ChannelStanding): string | undefined {
  const [first, ...more] = breaches
  if (!first) return undefined
  const rest = more.length === 0 ? '' : ` And ${more.length} more.`
  if (state === 'frozen') return `${first.says}${rest}`
  const soonest = breaches.flatMap(({ freezesOn }) => freezesOn ?? []).sort()[0]
  const until = soonest ? ` Nothing more goes out there from ${dateWords(soonest)}.` : ''
  return `${first.says}${rest}${until}`
}
