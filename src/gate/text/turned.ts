import type { Folded } from './fold.ts'

const OVERRIDE = '\u202e'
const OPENS = /[\u202a\u202b\u202d\u202e]/
const CLOSES = '\u202c'
const LINE_ENDS = /[\n\r\u2028\u2029]/

/**
 * A folded text as the eye sees it where a hidden override turns letters around: what stands
 * behind it, to its end or that of the line, runs backwards. The way back stays true.
 * @returns null where nothing is turned around
 */
export function turnedAround(folded: Folded): Folded | null {
  if (!folded.unseen || !folded.original.includes(OVERRIDE)) return null
  const { starts, text, ends, capitals } = folded
  const order: number[] = []
  let unit = 0
  const upTo = (at: number) => {
    while (unit < text.length && (starts[unit] ?? 0) < at) order.push(unit++)
  }
  for (const { start, end } of overriddenRuns(folded.original)) {
    upTo(start)
    const run = order.length
    upTo(end)
    turn(order, run, starts)
  }
  upTo(folded.original.length)
  return {
    ...folded,
    text: order.map((at) => text.charAt(at)).join(''),
    starts: Uint32Array.from(order, (at) => starts[at] ?? 0),
    ends: Uint32Array.from(order, (at) => ends[at] ?? 0),
    capitals: Uint8Array.from(order, (at) => capitals[at] ?? 0),
    turned: true,
  }
}

/** Turns a run around from a place on; the letters that one character shows keep their order. */
function turn(order: number[], from: number, starts: Uint32Array): void {
  const run = order.splice(from).reverse()
  for (let at = 0; at < run.length; ) {
    let past = at + 1
    while (past < run.length && starts[run[past] ?? 0] === starts[run[at] ?? 0]) past++
    for (let next = past - 1; next >= at; next--) order.push(run[next] ?? 0)
    at = past
  }
}

function overriddenRuns(text: string): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = []
  for (let at = text.indexOf(OVERRIDE); at >= 0; at = text.indexOf(OVERRIDE, at)) {
    const start = at
    let depth = 0
    for (; at < text.length && !LINE_ENDS.test(text.charAt(at)); at++) {
      const mark = text.charAt(at)
      if (OPENS.test(mark)) depth++
      if (mark === CLOSES && --depth === 0) break
    }
    runs.push({ start, end: at })
  }
  return runs
}
