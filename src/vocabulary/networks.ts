/**
 * Where an official channel lives. Gatepost publishes to `hosted` itself; every other
 * network is published by hand from a package, with the live address kept as proof.
 */
export const NETWORKS = [
  { code: 'hosted', label: 'School page', publishes: 'itself' },
  { code: 'facebook', label: 'Facebook', publishes: 'by_hand' },
  { code: 'instagram', label: 'Instagram', publishes: 'by_hand' },
  { code: 'x', label: 'X', publishes: 'by_hand' },
  { code: 'tiktok', label: 'TikTok', publishes: 'by_hand' },
  { code: 'linkedin', label: 'LinkedIn', publishes: 'by_hand' },
  { code: 'youtube', label: 'YouTube', publishes: 'by_hand' },
  { code: 'bluesky', label: 'Bluesky', publishes: 'by_hand' },
  { code: 'mastodon', label: 'Mastodon', publishes: 'by_hand' },
] as const
export type Network = (typeof NETWORKS)[number]['code']

/** Whom a channel is for. Some policies are stricter on a site for pupils. */
export const AUDIENCES = [
  { code: 'public', label: 'Anyone' },
  { code: 'families', label: 'Families' },
  { code: 'pupils', label: 'Pupils' },
] as const
export type Audience = (typeof AUDIENCES)[number]['code']
