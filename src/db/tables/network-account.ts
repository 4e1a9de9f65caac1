import type { ColumnType } from 'kysely'

/** An account on a network that somebody joined, so that Gatepost publishes to it. */
export interface NetworkAccountTable {
  trust_id: ColumnType<string, string, never>
  channel_id: string
  /** An origin, such as `https://social.example`. */
  server: string
  handle: string
  /** The network’s own name for the account. */
  identity: string
  /** What opens it, encrypted with a key that is not in the database. */
  sealed: string
  /** Nothing goes out before a person said that it is the school’s, nor while the network refuses it. */
  state: 'unconfirmed' | 'open' | 'reconnect'
  /** What the network said; empty while it is open. */
  why: string
  joined_by: string
  joined_at: Date
  confirmed_by: string | null
  confirmed_at: Date | null
  expires_at: Date | null
}
