import type { TrailBook } from '../../../vocabulary/trail-actions.ts'
import type { WitnessSays } from './check-witness.ts'
import type { Faults, TrailFault } from './fault.ts'

/** What an export is worth. */
export interface TrailReport {
  readonly ok: boolean
  readonly trustId: string | null
  readonly book: TrailBook | null
  /** When the export was made, as it says itself. */
  readonly madeAt: string | null
  /** The key that was checked with, and whether it came from outside the file. */
  readonly keyId: string | null
  readonly keyGiven: boolean
  readonly entries: number
  readonly checkpoints: number
  readonly span: TrailSpan | null
  readonly witness: WitnessSays
  /** The first faults in the order of the file; `faultCount` counts all. */
  readonly faults: readonly TrailFault[]
  readonly faultCount: number
}

/** First and last entry that has its place. */
export interface TrailSpan {
  readonly first: { readonly seq: number; readonly at: string }
  readonly last: { readonly seq: number; readonly at: string }
}

/** The report on a file whose first line says nothing that could be checked. */
export function nothingChecked(faults: Faults, keyGiven: boolean): TrailReport {
  return {
    trustId: null,
    book: null,
    madeAt: null,
    keyId: null,
    keyGiven,
    entries: 0,
    checkpoints: 0,
    span: null,
    witness: 'none',
    ...inFileOrder(faults),
  }
}

/** The faults as a report gives them: by line, those of no one line last. */
export function inFileOrder(faults: Faults): Pick<TrailReport, 'ok' | 'faults' | 'faultCount'> {
  const line = (fault: TrailFault) =>
    ('line' in fault ? fault.line : null) ?? Number.POSITIVE_INFINITY
  const sorted = [...faults.kept].sort((a, b) => {
    const [left, right] = [line(a), line(b)]
    return left === right ? 0 : left - right
  })
  return { ok: faults.count === 0, faults: sorted, faultCount: faults.count }
}
