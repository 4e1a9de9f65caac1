import type { ExportCheckpoint } from '../export-lines.ts'
import type { ChainCheck } from './check-chain.ts'
import type { Faults, TrailFault } from './fault.ts'

/** A signature as it was read. */
export interface Signed {
  readonly checkpoint: ExportCheckpoint
  readonly line: number
  readonly genuine: boolean
}

/** What the signatures up to here tell of the entries. */
export interface Compared {
  readonly faults: Faults
  readonly keyId: string
  readonly chain: () => Pick<ChainCheck, 'at' | 'last' | 'latest' | 'reached'>
  readonly foreign: Set<string>
  /** Did not fit; a later one tells whether it or the chain was altered. */
  doubtful: Signed[]
  /** Entries that do not match what was signed, growing while that goes on. */
  run: Run | undefined
  /** Up to this entry every signature fits. */
  good: number
  /** The highest entry that some signature stands for, good or bad. */
  covered: number
}

interface Run {
  fault: Extract<TrailFault, { kind: 'rewritten' }>
  readonly amend: (fault: TrailFault) => void
}

/** Hold a signature against the entry that it was given for. */
export function compare(state: Compared, signed: Signed): void {
  const { checkpoint, genuine } = signed
  const { seq, hash, keyId } = checkpoint
  state.covered = Math.max(state.covered, seq)
  if (!genuine && keyId !== state.keyId) {
    nameStranger(state, signed)
    return
  }
  const entry = state.chain().at(seq)
  if (!entry) return
  if (!genuine) state.doubtful.push(signed)
  else if (entry.hashes.includes(hash)) accept(state, signed)
  else if (entry.sound) refuse(state, seq)
}

function nameStranger({ faults, foreign }: Compared, { checkpoint, line }: Signed): void {
  const { keyId, seq } = checkpoint
  if (foreign.has(keyId)) return
  foreign.add(keyId)
  faults.add({ kind: 'foreign_key', where: 'checkpoint', keyId, seq, line })
}

/** The chain up to here is as it was signed, so what is wrong with doubtful ones is their own. */
function accept(state: Compared, signed: Signed): void {
  blameDoubtful(state)
  state.run = undefined
  state.good = Math.max(state.good, signed.checkpoint.seq)
  if (signed.checkpoint.keyId === state.keyId) return
  const { seq } = signed.checkpoint
  state.faults.add({ kind: 'checkpoint_altered', seq, line: signed.line })
}

/** Blame the signatures that did not fit, not the entries. */
export function blameDoubtful(state: Compared): void {
  for (const { checkpoint, line } of state.doubtful) {
    state.faults.add({ kind: 'checkpoint_altered', seq: checkpoint.seq, line })
  }
  state.doubtful = []
}

function refuse(state: Compared, seq: number): void {
  state.doubtful = []
  if (state.run) {
    extend(state.run, seq)
    return
  }
  const from = state.good + 1
  const fault = { kind: 'rewritten', from, to: seq, seenBy: 'signature', at: seq } as const
  state.run = { fault, amend: state.faults.add(fault) }
}

function extend(run: Run, to: number): void {
  if (to <= run.fault.to) return
  run.fault = { ...run.fault, to }
  run.amend(run.fault)
}

/** Two sound neighbours do not hang together: what led up to the first was written anew. */
export function breakOff(state: Compared, before: number, after: number): void {
  state.doubtful = []
  const from = state.good + 1
  const to = Math.max(before, from)
  if (state.run) extend(state.run, before)
  else state.faults.add({ kind: 'rewritten', from, to, seenBy: 'link', at: after })
  state.run = undefined
  state.good = Math.max(state.good, before)
}
