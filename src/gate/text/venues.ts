import { everyMatch } from './every-match.ts'

/**
 * Stretches of a text where words are run together and capitals say little: hashtags, handles,
 * e-mail addresses, links, mark-up. Offsets are folded units, in order, without overlap.
 */
export interface Venue {
  readonly start: number
  readonly end: number
  readonly sort: 'hashtag' | 'handle' | 'address' | 'link' | 'markup'
}

const HASHTAG = /#[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu
const LINK = /(?:https?:\/\/|www\.)[^\s<>"]+/g
const MARKUP =
  /<\/?(?:a|abbr|b|blockquote|br|center|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|small|span|strong|sub|sup|table|td|th|tr|u|ul)(?:[\s/][^<>]{0,300})?>/g
const LOCAL_PART = signSet("._+'-")
const HANDLE = signSet('_.-')
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u
const LONGEST_LOCAL_PART = 64

/** Finds every such stretch of a folded text, in linear time. */
export function findVenues(text: string): Venue[] {
  const venues: Venue[] = []
  if (text.includes('#')) collect(venues, text, HASHTAG, 'hashtag')
  if (text.includes('://') || text.includes('www.')) collect(venues, text, LINK, 'link')
  if (text.includes('<')) collect(venues, text, MARKUP, 'markup')
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    venues.push(aroundAt(text, at))
  }
  return withoutOverlap(venues)
}

function collect(venues: Venue[], text: string, shape: RegExp, sort: Venue['sort']): void {
  for (const found of everyMatch(text, shape)) {
    venues.push({ start: found.index, end: found.index + found[0].length, sort })
  }
}

function aroundAt(text: string, at: number): Venue {
  let start = at
  const earliest = Math.max(0, at - LONGEST_LOCAL_PART)
  while (start > earliest && isIn(LOCAL_PART, text, start - 1)) start--
  let end = at + 1
  const latest = Math.min(text.length, at + 254)
  while (end < latest && isIn(HANDLE, text, end)) end++
  return { start, end, sort: start < at ? 'address' : 'handle' }
}

/** Plain letters, digits and some signs, told by their codes. */
function signSet(signs: string): Uint8Array {
  const set = new Uint8Array(128)
  for (const sign of `${signs}abcdefghijklmnopqrstuvwxyz0123456789`) set[sign.charCodeAt(0)] = 1
  return set
}

/** Whether a unit is one of a set, or a letter or number of another alphabet. */
function isIn(set: Uint8Array, text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? set[code] === 1 : LETTER_OR_NUMBER.test(text.charAt(at))
}

function withoutOverlap(venues: Venue[]): Venue[] {
  venues.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Venue[] = []
  for (const venue of venues) {
    const last = kept.at(-1)
    if (!last || venue.start >= last.end) kept.push(venue)
  }
  return kept
}
