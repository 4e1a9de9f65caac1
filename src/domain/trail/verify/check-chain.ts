import type { BookOfTrust } from '../book.ts'
import { GENESIS, type TrailEntry } from '../entry.ts'
import type { Faults } from './fault.ts'
import { createGaps, type Gaps } from './gaps.ts'
import { judgeEntry, type Placed } from './judge-entry.ts'
import { nameSwaps } from './name-swaps.ts'

export interface ChainCheck {
  entry(entry: TrailEntry, line: number): void
  /** Call once, after the last line. */
  finish(): void
  /** The entry with this number, if it was read not long ago. */
  at(seq: number): Placed | undefined
  /** The highest number that has its place, nought before the first. */
  readonly last: number
  /** The highest number that was read, in its place or ahead of it. */
  readonly reached: number
  /** The number on the entry line that was read last. */
  readonly latest: number
}

export interface ChainOptions {
  readonly of: BookOfTrust
  readonly faults: Faults
  /** An entry has its place. */
  readonly onPlaced: (entry: Placed) => void
  /** Two neighbours, each sound by itself, do not hang together. */
  readonly onBroken: (before: number, after: number) => void
}

/** How far back a signature or a repeated entry may still be compared. */
const REMEMBERED = 512
/** Entries read ahead of their place, waiting for those before them. */
const MAX_EARLY = 10_000
/** Altered entries that are tried against one another as swapped. */
const MAX_SWAPPED = 64

const BEFORE_FIRST: Placed = {
  seq: 0,
  line: 1,
  at: '',
  previousHash: '',
  hashes: [GENESIS],
  sound: true,
}

interface Chain extends ChainOptions {
  readonly gaps: Gaps
  readonly recent: Map<number, Placed>
  readonly early: Map<number, Placed>
  readonly altered: TrailEntry[]
  last: Placed
  /** Came too soon; it is not yet clear whether those before it are missing. */
  ahead: Placed | undefined
  latest: number
}

/** Follows the chain from entry to entry: each against its own hash, its neighbour and its number. */
export function createChainCheck(options: ChainOptions): ChainCheck {
  const chain: Chain = {
    ...options,
    gaps: createGaps(options.faults),
    recent: new Map(),
    early: new Map(),
    altered: [],
    last: BEFORE_FIRST,
    ahead: undefined,
    latest: 0,
  }
  return {
    entry: (entry, line) => take(chain, entry, line),
    finish: () => finish(chain),
    at: (seq) =>
      chain.ahead?.seq === seq ? chain.ahead : (chain.recent.get(seq) ?? chain.early.get(seq)),
    get last() {
      return chain.last.seq
    },
    get reached() {
      return Math.max(chain.last.seq, chain.ahead?.seq ?? 0)
    },
    get latest() {
      return chain.latest
    },
  }
}

function take(chain: Chain, entry: TrailEntry, line: number): void {
  const { of, faults } = chain
  const [before = GENESIS] = chain.last.hashes
  const expected = (chain.ahead ?? chain.last).seq + 1
  const judged = judgeEntry(entry, line, { of, faults, before, expected })
  if (!judged.sound && chain.altered.length < MAX_SWAPPED) chain.altered.push(entry)
  chain.latest = judged.seq
  settleAhead(chain, judged.seq)
  if (judged.seq === chain.last.seq + 1) place(chain, judged)
  else if (judged.seq <= chain.last.seq) late(chain, judged)
  else chain.ahead = judged
}

/** Decide on the entry that came too soon, by the number of the one that follows it. */
function settleAhead(chain: Chain, comes: number): void {
  const { ahead: waiting, early } = chain
  if (!waiting) return
  chain.ahead = undefined
  if (comes < waiting.seq && early.size < MAX_EARLY && !early.has(waiting.seq)) {
    early.set(waiting.seq, waiting)
  } else if (waiting.seq <= chain.last.seq) late(chain, waiting)
  else passGap(chain, waiting)
}

function place(chain: Chain, first: Placed): void {
  let entry: Placed | undefined = first
  while (entry) {
    checkLink(chain, entry)
    chain.last = entry
    remember(chain, entry)
    entry = chain.early.get(entry.seq + 1)
    if (!entry) return
    chain.early.delete(entry.seq)
    chain.faults.add({ kind: 'reordered', seq: entry.seq, line: entry.line })
  }
}

/** Only two neighbours that are sound by themselves can show a link that was broken. */
function checkLink({ last, onBroken }: Chain, entry: Placed): void {
  if (entry.seq !== last.seq + 1 || !entry.sound) return
  if (!last.sound && entry.previousHash === last.hashes[1]) last.blameHash?.()
  if (last.sound && !last.hashes.includes(entry.previousHash)) onBroken(last.seq, entry.seq)
}

function remember({ recent, onPlaced }: Chain, entry: Placed): void {
  recent.set(entry.seq, entry)
  const [oldest] = recent.keys()
  if (recent.size > REMEMBERED && oldest !== undefined) recent.delete(oldest)
  onPlaced(entry)
}

function passGap(chain: Chain, entry: Placed): void {
  chain.gaps.open({ from: chain.last.seq + 1, to: entry.seq - 1, line: entry.line })
  place(chain, entry)
}

function late(chain: Chain, entry: Placed): void {
  const { faults, gaps, last } = chain
  const { seq, line } = entry
  if (gaps.fill(seq)) {
    faults.add({ kind: 'reordered', seq, line })
    remember(chain, entry)
    return
  }
  if (seq === last.seq) last.hashes.push(...entry.hashes)
  faults.add({ kind: 'repeated', seq, line })
}

function finish(chain: Chain): void {
  settleAhead(chain, Number.POSITIVE_INFINITY)
  for (const waiting of [...chain.early.values()].sort((a, b) => a.seq - b.seq)) {
    // Those that had their turn meanwhile are gone.
    if (!chain.early.delete(waiting.seq)) continue
    if (waiting.seq > chain.last.seq) passGap(chain, waiting)
    else late(chain, waiting)
  }
  chain.gaps.finish()
  nameSwaps(chain.of, chain.altered, chain.faults)
}
