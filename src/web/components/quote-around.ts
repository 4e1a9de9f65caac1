import { splitsCharacter } from './mark-segments.ts'

/** A span of a text with a little of what stands around it. */
export interface Quote {
  readonly before: string
  readonly marked: string
  readonly after: string
}

const AROUND = 48
const MOST = 160

function oneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ')
}

/** From the first whole word within reach; the whole when it is short enough. */
function ending(text: string): string {
  if (text.length <= AROUND) return text
  const near = text.slice(-AROUND)
  return `…${near.slice(near.search(/\s/) + 1)}`
}

function beginning(text: string): string {
  if (text.length <= AROUND) return text
  const near = text.slice(0, AROUND)
  const space = near.search(/\s\S*$/)
  return `${space < 0 ? near : near.slice(0, space)}…`
}

/**
 * Quotes a span with up to 48 characters on either side, in one line and in whole characters.
 * @param start,end UTF-16 offsets, as in a finding; out of order or out of the text gives no mark
 */
export function quoteAround(text: string, start: number, end: number): Quote {
  const whole = (at: number, step: 1 | -1) => (splitsCharacter(text, at) ? at + step : at)
  const from = whole(Math.max(0, Math.min(start, text.length)), -1)
  const to = whole(Math.max(from, Math.min(end, text.length)), 1)
  const marked = oneLine(text.slice(from, to))
  const fits = marked.length <= MOST
  return {
    before: ending(oneLine(text.slice(0, from))).toWellFormed(),
    marked: fits ? marked : `${marked.slice(0, MOST - 1).replace(/[\ud800-\udbff]$/, '')}…`,
    after: beginning(oneLine(text.slice(to))).replace(/[\ud800-\udbff]…$/, '…'),
  }
}
