/**
 * Where an official channel lives. Gatepost publishes to `hosted` itself, and to those with `by_account`
 * once an account is joined; every other network is published by hand from a package, with the live address
 * kept as proof.
 */
export const NETWORKS = [
  { code: 'hosted', label: 'School page', publishes: 'itself' },
  { code: 'facebook', label: 'Facebook', publishes: 'by_hand' },
  { code: 'instagram', label: 'Instagram', publishes: 'by_hand' },
  { code: 'x', label: 'X', publishes: 'by_hand' },
  { code: 'tiktok', label: 'TikTok', publishes: 'by_hand' },
  { code: 'linkedin', label: 'LinkedIn', publishes: 'by_hand' },
  { code: 'youtube', label: 'YouTube', publishes: 'by_hand' },
  { code: 'bluesky', label: 'Bluesky', publishes: 'by_account' },
  { code: 'mastodon', label: 'Mastodon', publishes: 'by_account' },
] as const
export type Network = (typeof NETWORKS)[number]['code']

/** Networks whose accounts can be joined, so that Gatepost publishes there itself. */
export const JOINABLE = ['bluesky', 'mastodon'] as const satisfies readonly Network[]
export type JoinableNetwork = (typeof JOINABLE)[number]

export function isJoinable(network: Network): network is JoinableNetwork {
  return JOINABLE.some((one) => one === network)
}

/** A network in words. */
export function networkName(code: string): string {
  return NETWORKS.find((network) => network.code === code)?.label ?? code
}

/** Whom a channel is for. Some policies are stricter on a site for pupils. */
export const AUDIENCES = [
  { code: 'public', label: 'Anyone' },
  { code: 'families', label: 'Families' },
  { code: 'pupils', label: 'Pupils' },
] as const
export type Audience = (typeof AUDIENCES)[number]['code']
