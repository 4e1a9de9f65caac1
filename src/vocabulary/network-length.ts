import type { Counting } from './network-limits.ts'

/** What a web address counts for on X and Mastodon, however long it is. */
const ADDRESS = 23
const ADDRESSES = /\bhttps?:\/\/[^\s<>"]+/giu
/** On Mastodon the server of a mention is not counted. */
const MENTIONS = /(^|[^\w/])@(\w+)@[\w.-]+\w/giu

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u

/** Code points that count for one on X; everything else counts for two (twitter-text, version 3). */
const LIGHT: readonly (readonly [first: number, last: number])[] = [
  [0, 4_351],
  [8_192, 8_205],
  [8_208, 8_223],
  [8_242, 8_247],
]

/** How long a text is as a network counts it. */
export function lengthFor(counting: Counting, text: string): number {
  switch (counting) {
    case 'characters':
      return [...text].length
    case 'graphemes':
      return graphemes(text)
    case 'mastodon': {
      const { rest, count } = withoutAddresses(text)
      return count * ADDRESS + graphemes(rest.replaceAll(MENTIONS, '$1@$2'))
    }
    case 'x_weighted': {
      const { rest, count } = withoutAddresses(text.normalize('NFC'))
      return count * ADDRESS + weight(rest)
    }
  }
}

/** Bytes of a text as it is sent. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

/** The first line and what follows it, for a network on which the first line is the title. */
export function titleAndRest(text: string): { readonly title: string; readonly rest: string } {
  const [title = '', ...rest] = text.trimStart().split('\n')
  return { title: title.trim(), rest: rest.join('\n').trim() }
}

function graphemes(text: string): number {
  let count = 0
  for (const _ of GRAPHEMES.segment(text)) count += 1
  return count
}

function withoutAddresses(text: string): { readonly rest: string; readonly count: number } {
  let count = 0
  const rest = text.replaceAll(ADDRESSES, () => {
    count += 1
    return ''
  })
  return { rest, count }
}

function weight(text: string): number {
  let sum = 0
  for (const { segment } of GRAPHEMES.segment(text)) {
    sum += EMOJI.test(segment) ? 2 : weightOfPoints(segment)
  }
  return sum
}

function weightOfPoints(segment: string): number {
  let sum = 0
  for (const character of segment) {
    const point = character.codePointAt(0) ?? 0
    sum += LIGHT.some(([first, last]) => first <= point && point <= last) ? 1 : 2
  }
  return sum
}
