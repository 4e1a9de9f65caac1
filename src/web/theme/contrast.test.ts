import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const tokens = readFileSync(new URL('tokens.scss', import.meta.url), 'utf8')

/** The colours of `@mixin light` or `@mixin dark` in tokens.scss, by name. */
function palette(scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const body = new RegExp(`@mixin ${scheme} \\{([^}]*)\\}`).exec(tokens)?.[1] ?? ''
  const colours = body.matchAll(/--gp-([a-z-]+): (#[\da-f]{6});/g)
  return new Map([...colours].map(([, name = '', value = '']) => [name, value]))
}

/** WCAG 2.2 relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['paper', 'surface', 'sunken'] as const
const TONES = ['block', 'review', 'advice', 'clear', 'violet'] as const

/** Ink on ground: text needs 4.5 (WCAG 1.4.3). */
const TEXT: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-soft', 'link', 'link-hover'].flatMap((ink) =>
    GROUNDS.map((ground) => [ink, ground] as const),
  ),
  ...TONES.flatMap((tone) => [
    [`${tone}-ink`, `${tone}-tint`] as const,
    [`${tone}-ink`, 'surface'] as const,
    ['ink', `${tone}-tint`] as const,
  ]),
  ['block-ink', 'paper'],
  ['review-ink', 'paper'],
  ['ink', 'field'],
  ['ink-soft', 'clear-tint'],
  ['quiet-ink', 'quiet'],
  ['quiet-ink', 'quiet-hover'],
  ['action-ink', 'action'],
  ['action-ink', 'action-hover'],
  ['danger-ink', 'danger'],
  ['danger-ink', 'danger-hover'],
  ['rail-ink', 'rail'],
  ['rail-ink', 'rail-lift'],
  ['rail-soft', 'rail'],
]

/** What shows where a control is and what state it is in needs 3 (WCAG 1.4.11). */
const SHAPES: readonly (readonly [string, string])[] = [
  ...GROUNDS.map((ground) => ['line-strong', ground] as const),
  ['line-strong', 'field'],
  ['accent', 'surface'],
  ['accent', 'paper'],
  ['action', 'surface'],
  ['danger', 'surface'],
  ['rail-accent', 'rail'],
  ['focus', 'rail'],
  ['focus', 'focus-edge'],
]

describe.each(['light', 'dark'] as const)('colours in the %s scheme', (scheme) => {
  const colours = palette(scheme)
  const ratio = (one: string, other: string) => {
    const [a, b] = [colours.get(one), colours.get(other)]
    if (!a || !b) throw new Error(`tokens.scss has no ${a ? other : one}`)
    return contrast(a, b)
  }

  test.each(TEXT)('%s can be read on %s', (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(SHAPES)('%s can be made out on %s', (shape, ground) => {
    expect(ratio(shape, ground)).toBeGreaterThanOrEqual(3)
  })

  test('the ring of focus stands out on every ground, by its amber or by its edge', () => {
    for (const ground of [...GROUNDS, 'field', 'action', 'danger', 'rail', 'rail-lift']) {
      expect(Math.max(ratio('focus', ground), ratio('focus-edge', ground))).toBeGreaterThanOrEqual(
        3,
      )
    }
  })
})

test('both schemes name the same colours', () => {
  expect([...palette('dark').keys()]).toEqual([...palette('light').keys()])
})
