import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import opentype, { type Font } from 'opentype.js'

/** Typefaces that come with the project's packages, so that a picture is the same on every machine. */
export const PRINTED = ['lato', 'playfair-display'] as const
export const HANDWRITTEN = ['caveat', 'indie-flower', 'homemade-apple', 'great-vibes'] as const
export type Typeface = (typeof PRINTED)[number] | (typeof HANDWRITTEN)[number]

/** A line of text for a picture: `x` and `y` are where its baseline begins, or, centred, its middle. */
export interface TextLine {
  readonly text: string
  readonly face: Typeface
  readonly size: number
  readonly x: number
  readonly y: number
  readonly centred?: boolean
  readonly fill?: string
}

const resolve = createRequire(import.meta.url).resolve
const fonts = new Map<Typeface, Font>()

/** A line as outlines in SVG. Letters are drawn one by one; no typeface of the machine is asked for. */
export function drawnText({ text, face, size, x, y, centred, fill = '#222' }: TextLine): string {
  const font = fontOf(face)
  const glyphs = [...text].map((letter) => font.charToGlyph(letter))
  const widths = glyphs.map(({ advanceWidth = 0 }) => (advanceWidth * size) / font.unitsPerEm)
  let at = centred ? x - widths.reduce((sum, width) => sum + width, 0) / 2 : x
  const outline = glyphs.map((glyph, index) => {
    const { commands } = glyph.getPath(at, y, size)
    at += widths[index] ?? 0
    return commands.map(({ type, ...points }) => type + numbersOf(points)).join('')
  })
  return `<path fill="${fill}" d="${outline.join('')}"/>`
}

function numbersOf(points: object): string {
  const all: Record<string, number> = { ...points }
  return ['x1', 'y1', 'x2', 'y2', 'x', 'y'].flatMap((name) => all[name]?.toFixed(1) ?? []).join(' ')
}

function fontOf(face: Typeface): Font {
  const known = fonts.get(face)
  if (known) return known
  const file = readFileSync(resolve(`@fontsource/${face}/files/${face}-latin-400-normal.woff`))
  const font = opentype.parse(new Uint8Array(file).buffer)
  fonts.set(face, font)
  return font
}
