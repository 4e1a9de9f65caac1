import type { GateIndex } from './gate-index.ts'

/** What an entry of a map or an object takes, more or less, beside its letters. */
const ENTRY = 40
const UNIT = 2

/**
 * How many bytes an index takes: its typed arrays to the byte, the few small maps and objects
 * beside them by estimate. The same index always has the same size, so that a cache can hold a
 * bound. What every school's index shares is counted as if it were its own.
 */
export function indexBytes(index: GateIndex): number {
  const seen = new Set<unknown>()
  let bytes = 0
  const add = (value: unknown): void => {
    if (typeof value === 'string') bytes += value.length * UNIT
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if (ArrayBuffer.isView(value)) {
      if (!seen.has(value.buffer)) bytes += value.buffer.byteLength
      seen.add(value.buffer)
      return
    }
    const entries: Iterable<unknown> = value instanceof Map ? value : Object.values(value)
    for (const entry of value instanceof Set ? value : entries) {
      bytes += ENTRY
      add(entry)
    }
  }
  add(index)
  return bytes
}
