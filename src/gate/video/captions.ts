import { visibleText } from '../visible-text.ts'

/** One piece of captions: what is shown from when to when, in milliseconds. */
export interface Cue {
  readonly start: number
  readonly end: number
  readonly text: string
}

export type ReadCaptions =
  | { readonly kind: 'captions'; readonly cues: readonly Cue[] }
  | { readonly kind: 'unreadable'; readonly message: string }

/** Ten minutes of fast speech, its times included, in UTF-16 units. */
export const MAX_CAPTIONS = 40_000
const MAX_CUES = 1_000
const MAX_CUE_TEXT = 500

const TIMES =
  /^\s*((?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3})\s*-->\s*((?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3})/

const NOT_CAPTIONS =
  'This is no captions file. Gatepost takes WebVTT (.vtt) and SubRip (.srt): lines of text, each under its times, such as 00:01.000 --> 00:04.000.'

/**
 * Reads WebVTT or SubRip. Only what a viewer is shown is kept: notes, styles, settings and names of
 * cues are left out, and who speaks is put before the words where only the file said it.
 */
export function readCaptions(file: string): ReadCaptions {
  if (file.length > MAX_CAPTIONS * 4)
    return unreadable('These captions are too long. Shorten them.')
  const text = file
    .toWellFormed()
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
  const cues: Cue[] = []
  for (const block of text.split(/\n[ \t]*\n+/)) {
    const lines = block.split('\n')
    const at = lines.findIndex((line) => TIMES.test(line))
    if (at === -1 || at > 2) continue
    const [, from = '', to = ''] = TIMES.exec(lines[at] ?? '') ?? []
    const cue = { start: toMs(from), end: toMs(to), text: shownText(lines.slice(at + 1)) }
    if (cue.text === '') continue
    if (cue.end <= cue.start)
      return unreadable(`A caption ends before it begins: ${from} --> ${to}.`)
    cues.push(cue)
  }
  if (cues.length === 0) return unreadable(NOT_CAPTIONS)
  if (cues.length > MAX_CUES) return unreadable('There are more than 1,000 captions. Shorten them.')
  return { kind: 'captions', cues }
}

/** The cues as a WebVTT file that every browser reads. */
export function writeCaptions(cues: readonly Cue[]): string {
  const blocks = cues.map(
    ({ start, end, text }) => `${fromMs(start)} --> ${fromMs(end)}\n${escaped(text)}`,
  )
  return ['WEBVTT', ...blocks].join('\n\n').concat('\n')
}

/** What the captions say, one after the other, for whoever looks for names in them. */
export function captionWords(cues: readonly Cue[]): string {
  return cues.map(({ text }) => text.replaceAll('\n', ' ')).join(' ')
}

function unreadable(message: string): ReadCaptions {
  return { kind: 'unreadable', message }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '',
  rlm: '',
}

function shownText(lines: readonly string[]): string {
  return lines
    .map((line) =>
      line
        .replace(/<v(?:\.[^ \t>]*)?[ \t]+([^>]*)>/g, '$1: ')
        .replace(/<[^>]*>|\{\\[^}]*\}/g, '')
        .replace(/&(\w{2,4});/g, (whole, name: string) => NAMED[name] ?? whole),
    )
    .map((line) => visibleText(line.replaceAll('-->', '→'), MAX_CUE_TEXT))
    .filter((line) => line !== '')
    .join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function toMs(written: string): number {
  const parts = written.replace(',', '.').split(':').map(Number)
  return Math.round(parts.reduce((sum, part) => sum * 60 + part, 0) * 1000)
}

function fromMs(ms: number): string {
  const pad = (value: number, digits = 2) => String(value).padStart(digits, '0')
  const seconds = Math.floor(ms / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${pad(hours)}:${pad(minutes)}:${pad(seconds % 60)}.${pad(ms % 1000, 3)}`
}
