import type { Network } from './networks.ts'

/** How somebody publishes on a network by hand. */
export interface ByHand {
  /**
   * The network’s own page for writing a post, with nothing of the post in the address; empty where there is
   * none for everybody.
   */
  readonly composer: string
  /** What is particular to this network, between having the package and having the address. */
  readonly steps: readonly string[]
}

const ALT_TEXT = 'Put in the words for those who cannot see the picture; they are in the package.'

/** By network. The addresses are the networks’ own and were not opened from here. */
export const BY_HAND: Readonly<Record<Exclude<Network, 'hosted'>, ByHand>> = {
  facebook: {
    composer: 'https://business.facebook.com/latest/composer',
    steps: [
      'Look at the top that you are posting as the school’s page, not as yourself.',
      `Add the photos in their order. ${ALT_TEXT}`,
      'Leave out locations, feelings and tags of people.',
      'After it is up, open the time under the page’s name: the address bar then holds its address.',
    ],
  },
  instagram: {
    composer: 'https://www.instagram.com/',
    steps: [
      'Change to the school’s account, then choose Create.',
      'Add the photos in their order, without filters.',
      `Under “Accessibility”: ${ALT_TEXT.toLowerCase()}`,
      'After it is up, open it, choose “…” and “Copy link”.',
    ],
  },
  x: {
    composer: 'https://x.com/compose/post',
    steps: [
      'Look at the picture beside the box: it must be the school’s account.',
      `Add the photos in their order. ${ALT_TEXT}`,
      'Leave the location off.',
      'After it is up, open the time of the post: the address bar then holds its address.',
    ],
  },
  tiktok: {
    composer: 'https://www.tiktok.com/tiktokstudio/upload',
    steps: [
      'Change to the school’s account.',
      'Set who may comment, and whether others may reuse it, as the channel’s record says.',
      'After it is up, open it, choose “Share” and “Copy link”.',
    ],
  },
  linkedin: {
    composer: 'https://www.linkedin.com/feed/?shareActive=true',
    steps: [
      'Choose the school’s page under your name before you write.',
      `Add the photos in their order. ${ALT_TEXT}`,
      'After it is up, choose “…” and “Copy link to post”.',
    ],
  },
  youtube: {
    composer: 'https://studio.youtube.com/',
    steps: [
      'Change to the school’s channel.',
      'Say whether it is made for children, as the channel’s record says.',
      'Add the captions from the package.',
      'After it is up, copy the link that YouTube shows.',
    ],
  },
  bluesky: {
    composer: 'https://bsky.app/intent/compose',
    steps: [
      'Look that you are signed in as the school.',
      `Add the photos in their order. ${ALT_TEXT}`,
      'After it is up, open it, choose “Share” and “Copy link to post”.',
    ],
  },
  mastodon: {
    composer: '',
    steps: [
      'Open your server, signed in as the school, and choose “New post”.',
      `Add the photos in their order. ${ALT_TEXT}`,
      'After it is up, choose “…” and “Copy link to post”.',
    ],
  },
}
