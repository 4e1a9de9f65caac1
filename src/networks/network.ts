import type { Network } from '../vocabulary/networks.ts'

/** A picture that goes out: cleaned, with the words for those who do not see it. */
export interface OutgoingPhoto {
  readonly bytes: Uint8Array
  readonly mime: 'image/jpeg' | 'image/png' | 'image/webp'
  readonly altText: string
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** What goes out on one channel, exactly as it was approved. */
export interface Outgoing {
  /** The publication’s id: the same at every try, so that a network can tell a try from a second post. */
  readonly key: string
  /** When it was published in Gatepost; the same at every try. */
  readonly at: Date
  readonly text: string
  readonly photos: readonly OutgoingPhoto[]
}

/** What opens an account, kept sealed; each adapter knows its own shape. */
export type Credentials = Readonly<Record<string, string>>

/** An account that somebody joined to Gatepost. */
export interface Account {
  /** The network’s own server, as an origin such as `https://social.example`. */
  readonly server: string
  readonly credentials: Credentials
}

/** An account that opened. */
export interface OpenAccount {
  readonly kind: 'open'
  /** As people on the network know it. */
  readonly handle: string
  /** The network’s own name for it, which stays when the handle changes. */
  readonly identity: string
  /** When its key runs out; null where it does not, or the network does not say. */
  readonly expiresAt: Date | null
}

/** Why a network did not do it, and what may be done. */
export type NotDone =
  /** Surely not done; worth another try, not before `retryAt` where the network said when. */
  | { readonly kind: 'later'; readonly why: string; readonly retryAt?: Date }
  /** Surely not done, and another try would be told the same. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The account must be joined anew: its token was taken back or has run out. */
  | { readonly kind: 'reconnect'; readonly why: string }
  /** It may be done or not; nobody may try again before somebody has looked. */
  | { readonly kind: 'uncertain'; readonly why: string }

/** Where something stands on the network. */
export interface Placed {
  /** The network’s own name for it. */
  readonly remoteId: string
  /** What a person can open. */
  readonly address: string
}

/** What is there now, to be held against what was approved. */
export interface LiveCopy extends Placed {
  readonly text: string
  readonly photos: number
  readonly editedAt: Date | null
}

/** A reply from somebody on the network. */
export interface Reply {
  readonly remoteId: string
  /** The post of ours that it answers. */
  readonly onRemoteId: string
  readonly address: string
  readonly authorHandle: string
  readonly authorName: string
  readonly text: string
  readonly at: Date
}

/** A network that Gatepost publishes to itself; one file or folder each. Nothing here throws for what a network does. */
export interface NetworkAdapter {
  readonly network: Network
  /** Whether the account opens, and whose it is. */
  check(account: Account): Promise<OpenAccount | NotDone>
  /** Put it there once, however often this is called with the same key. */
  send(account: Account, outgoing: Outgoing): Promise<({ kind: 'sent' } & Placed) | NotDone>
  /**
   * Whether an uncertain try arrived after all.
   * @param notThese what is known to be another post of ours, though it may say the same
   */
  find(
    account: Account,
    outgoing: Outgoing,
    notThese: readonly string[],
  ): Promise<({ kind: 'found' } & Placed) | { kind: 'absent' } | NotDone>
  /** What is live now. */
  look(
    account: Account,
    remoteId: string,
  ): Promise<({ kind: 'live' } & LiveCopy) | { kind: 'gone' } | NotDone>
  /** Take it off; done twice is done. */
  remove(account: Account, remoteId: string): Promise<{ kind: 'removed' } | NotDone>
  /** Replies to these posts of ours, the newest `limit` of each. */
  replies(
    account: Account,
    ask: { readonly remoteIds: readonly string[]; readonly limit: number },
  ): Promise<{ kind: 'replies'; replies: readonly Reply[] } | NotDone>
  /** Hide a reply from readers, where the network can; `cannot` says what a person can do instead. */
  hideReply(
    account: Account,
    reply: { readonly remoteId: string; readonly onRemoteId: string },
  ): Promise<{ kind: 'hidden' } | { kind: 'cannot'; why: string } | NotDone>
}
