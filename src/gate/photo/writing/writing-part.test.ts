import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draft, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex } from '../../gate-index.ts'
import { inspect } from '../../inspect.ts'
import type { Quad } from './quad.ts'
import type { WritingSeen, WrittenLine } from './read-writing.ts'
import { boxesAt, writingPart } from './writing-part.ts'

const index = buildGateIndex(register())
const [WIDTH, HEIGHT] = [1000, 500]

/** A line at a place in pixels, 20 high and 10 to a letter, the whole paper turned by an angle. */
function line(text: string, x: number, y: number, turned = 0): WrittenLine {
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)]
  const at = (dx: number, dy: number) => ({
    x: (500 + (x + dx - 500) * cos - (y + dy - 250) * sin) / WIDTH,
    y: (250 + (x + dx - 500) * sin + (y + dy - 250) * cos) / HEIGHT,
  })
  const length = text.length * 10
  const box: Quad = [at(0, 0), at(length, 0), at(length, 20), at(0, 20)]
  return { text, box, confidence: 0.99, readable: true }
}

function seen(...lines: readonly WrittenLine[]): WritingSeen {
  return { kind: 'seen', width: WIDTH, height: HEIGHT, lines }
}

function learnersIn(lines: readonly WrittenLine[]): string[] {
  const { text } = writingPart(seen(...lines))
  return [...new Set(inspect(draft(text), index).flatMap(({ learners }) => learners))]
}

describe('writingPart()', () => {
  it('reads rows from top to bottom and each from left to right', () => {
    const { text } = writingPart(
      seen(line('down here', 50, 200), line('there', 300, 52), line('up', 50, 48)),
    )
    expect(text).toBe('up there\ndown here')
  })

  it('reads a paper that lies aslant as if it lay level', () => {
    for (const turned of [-0.6, -0.15, 0.15, 0.6]) {
      const lines = [line('two words', 250, 130, turned), line('Award', 250, 100, turned)]
      expect(writingPart(seen(...lines)).text).toBe('Award\ntwo words')
    }
  })

  it('says again what stands one under the other on cards side by side', () => {
    const cards = [
      line('Tabitha', 50, 100),
      line('Rhodri', 250, 100),
      line('Penhallow', 50, 125),
      line('Prytherch', 250, 125),
    ]
    const { text } = writingPart(seen(...cards))
    expect(text.split('\n').slice(0, 2)).toEqual(['Tabitha Rhodri', 'Penhallow Prytherch'])
    expect(text).toContain('Tabitha\nPenhallow')
    expect(text).toContain('Rhodri\nPrytherch')
    expect(learnersIn(cards)).toEqual(expect.arrayContaining(['tabitha', 'rhodri']))
  })

  it('keeps what was read badly, and what was not read at all out of the text', () => {
    const bad = { ...line('Tabltha Penhalow', 50, 100), readable: false }
    const nothing = { ...line('', 50, 150), readable: false }
    const part = writingPart(seen(bad, nothing))
    expect(part.text).toBe('Tabltha Penhalow')
    expect(part.spans).toHaveLength(1)
  })

  it('is empty where nothing was seen', () => {
    expect(writingPart(seen())).toEqual({ text: '', spans: [] })
  })

  it.each([
    ['on one line', [line('Tabitha Penhallow', 50, 100)]],
    ['run together', [line('TabithaPenhallow', 50, 100)]],
    ['run together with a middle name', [line('TabithaWrenPenhallow', 50, 100)]],
    ['in capitals run together', [line('TABITHAPENHALLOW', 50, 100)]],
    ['on two lines', [line('Tabitha', 60, 100), line('Penhallow', 50, 126)]],
    ['side by side', [line('Penhallow', 150, 101), line('Tabitha', 50, 100)]],
    ['with an l for an i', [line('Tabltha Penhallow', 50, 100)]],
    ['with a letter left out', [line('TabithaPenhalow', 50, 100)]],
    ['with digits for letters', [line('Tab1tha Penhal10w', 50, 100)]],
  ])('lets the gate find a name %s', (_how, lines) => {
    expect(learnersIn(lines)).toContain('tabitha')
  })

  it('spells every line out at its span, and never two lines in one place', () => {
    const place = fc.record({
      text: fc.stringMatching(/^[A-Za-z ]{1,12}$/),
      x: fc.integer({ min: 0, max: 800 }),
      y: fc.integer({ min: 0, max: 450 }),
    })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 15 }), (places) => {
        const lines = places.map(({ text, x, y }) => line(text, x, y))
        const { text, spans } = writingPart(seen(...lines))
        for (const { start, end, line: at } of spans) {
          expect(text.slice(start, end)).toBe(lines[at]?.text)
        }
        for (const [at, { start }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
        }
        expect(new Set(spans.map(({ line: at }) => at)).size).toBe(lines.length)
        expect(spans.length).toBeLessThanOrEqual(3 * lines.length)
      }),
    )
  })
})

describe('boxesAt()', () => {
  const lines = [line('Well done', 50, 60), line('Tabitha', 50, 100), line('Penhallow', 50, 126)]
  const part = writingPart(seen(...lines))

  it('gives the boxes of the lines that a name stands in', () => {
    const start = part.text.indexOf('Tabitha')
    expect(boxesAt(part, start, start + 'Tabitha Penhallow'.length)).toEqual([
      lines[1]?.box,
      lines[2]?.box,
    ])
  })

  it('gives none for a place between lines', () => {
    const gap = part.text.indexOf('\n')
    expect(boxesAt(part, gap, gap + 1)).toEqual([])
  })
})
