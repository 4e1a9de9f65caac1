/** What a mail says, before it is set as one. Every text is one line or one paragraph of plain words. */
export interface Letter {
  /** Stays the same when a mail is sent once more, so that a mail program shows it once. */
  readonly id: string
  readonly to: { readonly name: string; readonly address: string }
  /** Of whom it comes, beside the address of the sender. */
  readonly from: string
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** One line each, as in a mail of the day. */
  readonly lines: readonly string[]
  readonly action: { readonly label: string; readonly href: string }
  /** Why this person gets it, and where they choose. */
  readonly closing: string
  /** Where to choose to get less; undefined for what a duty makes one get. */
  readonly choiceHref: string | undefined
}
