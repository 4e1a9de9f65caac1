import { MASTODON_SCOPES } from '../../../../networks/index.ts'
import type { JoinableNetwork } from '../../../../vocabulary/networks.ts'

/** What somebody does on a network so that Gatepost may publish there, and what the form then asks. */
export interface HowToJoin {
  readonly steps: readonly string[]
  readonly server: { readonly label: string; readonly hint: string; readonly usual: string }
  /** The name to sign in with, where the network wants one beside the secret. */
  readonly handle: { readonly label: string; readonly hint: string } | undefined
  readonly secret: { readonly label: string; readonly hint: string }
  /** How to take it back there. */
  readonly takeBack: string
}

export const HOW_TO_JOIN: Readonly<Record<JoinableNetwork, HowToJoin>> = {
  bluesky: {
    steps: [
      'Sign in to Bluesky with the school’s account, in a browser.',
      'Open Settings, then “Privacy and security”, then “App passwords”.',
      'Add an app password. Call it Gatepost, and leave access to direct messages off.',
      'Copy the four groups of letters and figures, and put them in below. Bluesky shows them once.',
    ],
    server: {
      label: 'Server',
      hint: 'Leave it as it is unless your school’s account lives somewhere else',
      usual: 'https://bsky.social',
    },
    handle: { label: 'Handle', hint: 'Such as our-school.bsky.social' },
    secret: {
      label: 'App password',
      hint: 'Four groups of four, such as abcd-efgh-ijkl-mnop. Never the account’s own password.',
    },
    takeBack: 'Delete it under “App passwords” in Bluesky’s settings.',
  },
  mastodon: {
    steps: [
      'Sign in to your Mastodon server with the school’s account, in a browser.',
      'Open Preferences, then Development, then “New application”. Call it Gatepost.',
      `Tick only these: ${MASTODON_SCOPES.join(', ')}. Take the tick from everything else, and submit.`,
      'Open the application that you made, copy “Your access token”, and put it in below.',
    ],
    server: {
      label: 'Server',
      hint: 'Where the account lives, such as https://mastodon.example',
      usual: '',
    },
    handle: undefined,
    secret: { label: 'Access token', hint: 'A long row of letters and figures, without spaces' },
    takeBack: 'Delete the application under Development in your server’s preferences.',
  },
}
