import { createHash } from 'node:crypto'
import type { Closing } from './check-closing.ts'
import type { Faults } from './fault.ts'
import type { ReadLine } from './read-line.ts'

/** The lines as lines: their number, their digest, which can be read, and where the end is. */
export interface Body {
  /** @returns the number of this line */
  take(text: string, read: ReadLine): number
  readonly lines: number
  /** Undefined until a closing line was read. */
  readonly closing: Closing | undefined
}

/** @param header the first line, which was read already */
export function createBody(header: string, faults: Faults): Body {
  const digest = createHash('sha256').update(`${header}\n`)
  let lines = 1
  let closing: Closing | undefined
  let overrun = false

  function afterClosing(): void {
    if (!overrun)
      faults.add({ kind: 'malformed', line: lines, why: 'it stands after the closing line' })
    overrun = true
  }

  return {
    take(text, read) {
      lines += 1
      if (closing) afterClosing()
      else if (!read.ok) faults.add({ kind: 'malformed', line: lines, why: read.why })
      else if ('header' in read.line) {
        faults.add({ kind: 'malformed', line: lines, why: 'it is a second header' })
      } else if ('closing' in read.line) {
        closing = { ...read.line.closing, line: lines, readSha256: digest.copy().digest('hex') }
      }
      digest.update(`${text}\n`)
      return lines
    },
    get lines() {
      return lines
    },
    get closing() {
      return closing
    },
  }
}
