import type { Network } from './networks.ts'

/** How each network writes the name of an account in a text; networks that are not here link none by text. */
const HANDLES: Readonly<Partial<Record<Network, RegExp>>> = {
  bluesky: /(?<![\w@/.])@((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*)/giu,
  mastodon: /(?<![\w@/.])@(\w+(?:@[\w-]+(?:\.[\w-]+)+)?)/giu,
  x: /(?<![\w@/.])@(\w{1,15})(?!\w|@)/giu,
  instagram: /(?<![\w@/.])@([\w.]{1,30})(?<!\.)(?![\w@])/giu,
  tiktok: /(?<![\w@/.])@([\w.]{2,24})(?<!\.)(?![\w@])/giu,
}

const ANY_HANDLE = /(?<![\w@/.])@[\p{L}\p{N}_][\p{L}\p{N}_.@-]*/giu

/** An “@name” of a text and what a network makes of it. */
export interface Mention {
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether it becomes a link that tells the account; otherwise it stays plain text. */
  readonly linked: boolean
}

/** What looks like the name of an account in a text that goes to a network. Nothing is looked up there. */
export function mentionsIn(network: Network, text: string): Mention[] {
  const handle = HANDLES[network]
  const linked = handle ? [...text.matchAll(handle)].map((match) => span(match, true)) : []
  const plain = [...text.matchAll(ANY_HANDLE)]
    .map((match) => span(match, false))
    .filter((one) => !linked.some((other) => other.start === one.start))
  return [...linked, ...plain].sort((a, b) => a.start - b.start)
}

function span(match: RegExpExecArray, linked: boolean): Mention {
  const [text] = match
  return { start: match.index, end: match.index + text.length, text, linked }
}
