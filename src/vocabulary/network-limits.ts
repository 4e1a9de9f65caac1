import type { Network } from './networks.ts'

/** How a network counts: letters as people see them, code points, or X’s own weights. */
export type Counting = 'graphemes' | 'characters' | 'x_weighted' | 'mastodon'

/** What one network takes. A number that is null is not limited, or not known to be. */
export interface NetworkLimits {
  readonly network: Network
  readonly counting: Counting
  /** Most of the text, by its counting. */
  readonly text: number | null
  /** Most bytes of the text in UTF-8, where the network counts those as well. */
  readonly bytes: number | null
  /** Most of the title, where the first line is one. */
  readonly title: number | null
  readonly photos: number
  /** What it does not take a post without. */
  readonly needs: 'picture' | 'video' | null
  /** Most of the alt text of one picture; 0 where the network has no place for it. */
  readonly altText: number | null
  /** Most hashtags of one post. */
  readonly hashtags: number | null
  /** Where this is from, and the day on which it was looked at. */
  readonly source: string
  readonly checkedOn: string
  /** Whether the network’s own documentation or code says so; what is not confirmed refuses nothing. */
  readonly confirmed: boolean
}

const CHECKED = '2026-11-21'

/** What each network takes, by the day on which it was looked at. Their own apps have the last word. */
export const NETWORK_LIMITS: readonly NetworkLimits[] = [
  {
    network: 'hosted',
    counting: 'characters',
    text: 20_000,
    bytes: null,
    title: null,
    photos: 10,
    needs: null,
    altText: 1_500,
    hashtags: null,
    source: 'Gatepost’s own page',
    checkedOn: CHECKED,
    confirmed: true,
  },
  {
    network: 'bluesky',
    counting: 'graphemes',
    text: 300,
    bytes: 3_000,
    title: null,
    photos: 4,
    needs: null,
    altText: null,
    hashtags: null,
    source: 'the network’s lexicons app.bsky.feed.post and app.bsky.embed.images',
    checkedOn: CHECKED,
    confirmed: true,
  },
  {
    network: 'mastodon',
    counting: 'mastodon',
    text: 500,
    bytes: null,
    title: null,
    photos: 4,
    needs: null,
    altText: 1_500,
    hashtags: null,
    source: 'docs.joinmastodon.org; each server may set its own',
    checkedOn: CHECKED,
    confirmed: true,
  },
  {
    network: 'x',
    counting: 'x_weighted',
    text: 280,
    bytes: null,
    title: null,
    photos: 4,
    needs: null,
    altText: 1_000,
    hashtags: null,
    source: 'twitter-text configuration, version 3; paid accounts may write more',
    checkedOn: CHECKED,
    confirmed: true,
  },
  {
    network: 'instagram',
    counting: 'characters',
    text: 2_200,
    bytes: null,
    title: null,
    photos: 10,
    needs: 'picture',
    altText: null,
    hashtags: 30,
    source: 'several publishing guides; not seen in the network’s own words',
    checkedOn: CHECKED,
    confirmed: false,
  },
  {
    network: 'facebook',
    counting: 'characters',
    text: 63_206,
    bytes: null,
    title: null,
    photos: 10,
    needs: null,
    altText: null,
    hashtags: null,
    source: 'widely told; not seen in the network’s own words',
    checkedOn: CHECKED,
    confirmed: false,
  },
  {
    network: 'linkedin',
    counting: 'characters',
    text: 3_000,
    bytes: null,
    title: null,
    photos: 20,
    needs: null,
    altText: null,
    hashtags: null,
    source: 'several publishing guides; not seen in the network’s own words',
    checkedOn: CHECKED,
    confirmed: false,
  },
  {
    network: 'tiktok',
    counting: 'characters',
    text: 2_200,
    bytes: null,
    title: null,
    photos: 35,
    needs: 'picture',
    altText: 0,
    hashtags: null,
    source: 'several publishing guides; not seen in the network’s own words',
    checkedOn: CHECKED,
    confirmed: false,
  },
  {
    network: 'youtube',
    counting: 'characters',
    text: null,
    bytes: 5_000,
    title: 100,
    photos: 0,
    needs: 'video',
    altText: 0,
    hashtags: null,
    source: 'widely told of its data interface; not looked up in the network’s own words',
    checkedOn: CHECKED,
    confirmed: false,
  },
]

/** What a network takes. */
export function limitsOf(network: Network): NetworkLimits {
  const limits = NETWORK_LIMITS.find((one) => one.network === network)
  if (!limits) throw new Error(`Nobody has said what ${network} takes.`)
  return limits
}
