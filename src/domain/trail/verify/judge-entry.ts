import type { BookOfTrust } from '../book.ts'
import { hashEntry, type TrailEntry } from '../entry.ts'
import type { Faults, TrailFault } from './fault.ts'

/** An entry as read, with what it may be tied to. */
export interface Placed {
  readonly seq: number
  readonly line: number
  readonly at: string
  readonly previousHash: string
  /** The hash that it bears and, where that does not fit, the one that would. */
  readonly hashes: string[]
  /** Whether it fits its own hash. */
  readonly sound: boolean
  /** Says that the hash was changed and not the content, once the next entry shows it. */
  readonly blameHash?: () => void
}

export interface JudgeOptions {
  readonly of: BookOfTrust
  readonly faults: Faults
  /** The hash of the entry before. */
  readonly before: string
  /** The number that would be next. */
  readonly expected: number
}

/** Hold an entry against its own hash and, where it does not fit, find out which part was changed. */
export function judgeEntry(entry: TrailEntry, line: number, options: JudgeOptions): Placed {
  const { of, faults, before, expected } = options
  const { seq, at, previousHash, hash } = entry
  const known = { line, at, previousHash }
  const wanted = hashEntry(of, entry)
  if (wanted === hash) return { ...known, seq, hashes: [hash], sound: true }

  type Part = Extract<TrailFault, { kind: 'altered' }>['part']
  const fits = (changed: Partial<TrailEntry>) => hashEntry(of, { ...entry, ...changed }) === hash
  const fault = (number: number, part: Part) =>
    ({ kind: 'altered', seq: number, line, part }) as const
  if (seq !== expected && fits({ seq: expected })) {
    faults.add(fault(expected, 'number'))
    return { ...known, seq: expected, hashes: [hash], sound: false }
  }
  const part = fits({ previousHash: before }) ? 'previous_hash' : 'content'
  const amend = faults.add(fault(seq, part))
  const blameHash = () => amend(fault(seq, 'hash'))
  return { ...known, seq, hashes: [hash, wanted], sound: false, blameHash }
}
