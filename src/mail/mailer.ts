import type { Letter } from '../domain/mail/index.ts'

/** What became of a mail that was handed to the mail server. The words are for an administrator. */
export type Handed =
  | { readonly kind: 'sent' }
  /** It will never be taken, however often it is tried. */
  | { readonly kind: 'refused'; readonly why: string }
  /** This one was put off; others may go. */
  | { readonly kind: 'put_off'; readonly why: string }
  /** The server takes nothing at present, of whomever. */
  | { readonly kind: 'no_server'; readonly why: string }
  /** The connection broke when the words were under way: it may have gone out, or not. */
  | { readonly kind: 'uncertain'; readonly why: string }

/** Hands mails over one after the other on one connection, opened when the first is. */
export interface Line {
  hand(letter: Letter, now: Date): Promise<Handed>
  close(): void
}

/** The way to the mail server. */
export interface Mailer {
  /** Where it is, without user or password. */
  readonly server: string
  /** The address that mail comes from. */
  readonly from: string
  /** @returns undefined while the server is left alone after trouble, longer each time */
  open(now: Date): Line | undefined
  /** Connect, and sign in where that is set, without sending anything. */
  tryOut(): Promise<{ readonly ok: true } | { readonly ok: false; readonly why: string }>
  /** Why nothing could be handed over the last time; undefined when it could, or was not tried yet. */
  trouble(): string | undefined
}
