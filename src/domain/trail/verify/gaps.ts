import type { Faults } from './fault.ts'

interface Gap {
  from: number
  to: number
  line: number
}

/** Numbers that were passed over. A gap may be filled later by entries that are out of order. */
export interface Gaps {
  open(gap: Readonly<Gap>): void
  /** @returns whether this number was missing until now */
  fill(seq: number): boolean
  /** Report what stayed missing. */
  finish(): void
}

/** More gaps than this are reported at once and not waited for. */
const MAX_OPEN = 10_000

export function createGaps(faults: Faults): Gaps {
  const open: Gap[] = []
  const report = (gap: Gap) => faults.add({ kind: 'removed', ...gap })
  return {
    open(gap) {
      if (gap.to < gap.from) return
      if (open.length >= MAX_OPEN) report(gap)
      else open.push({ ...gap })
    },
    fill(seq) {
      const index = open.findLastIndex((gap) => gap.from <= seq && seq <= gap.to)
      const gap = open[index]
      if (!gap) return false
      const rest = [
        { ...gap, to: seq - 1 },
        { ...gap, from: seq + 1 },
      ].filter((part) => part.from <= part.to)
      open.splice(index, 1, ...rest)
      return true
    },
    finish() {
      for (const gap of open) report(gap)
    },
  }
}
