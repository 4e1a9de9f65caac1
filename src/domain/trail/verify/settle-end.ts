import type { ChainCheck } from './check-chain.ts'
import type { Closing, ClosingJudged } from './check-closing.ts'
import type { SignatureCheck } from './check-signatures.ts'
import type { WitnessCheck } from './check-witness.ts'
import { type Faults, MAX_KEPT, type TrailFault } from './fault.ts'

interface End {
  readonly faults: Faults
  readonly tally: { readonly entries: number; readonly checkpoints: number }
  readonly chain: Pick<ChainCheck, 'last' | 'at'>
  readonly signatures: Pick<SignatureCheck, 'finish' | 'covered'>
  readonly witness: Pick<WitnessCheck, 'expected'>
  readonly closing: Closing | undefined
  readonly judged: ClosingJudged
  /** How many lines there were. */
  readonly lines: number
}

/** What can be said only once the last line was read: is the end the end? */
export function settleEnd(end: End): void {
  const { faults, chain, closing, judged } = end
  const { last } = chain
  const lastFits = chain.at(last)?.hashes.includes(closing?.lastHash ?? '') ?? last === 0
  const vouched = end.signatures.finish(judged.genuine && !judged.linesFit && lastFits)
  const missing = missingEnd(end, vouched)
  if (missing) faults.add(missing)
  else if (closing && end.signatures.covered < last) {
    faults.add({ kind: 'unsigned', from: end.signatures.covered + 1, to: last })
  }
  if (closing && !judged.genuine) faults.add({ kind: 'closing_altered', line: closing.line })
  forgiveHeader(end)
  if (faults.count > 0 || !closing) return
  const why = mismatch(end, closing)
  if (why) faults.add({ kind: 'lines_changed', line: closing.line, why })
}

function missingEnd(end: End, vouched: number): TrailFault | undefined {
  const { closing, judged, chain } = end
  const { last } = chain
  const claims = [
    { by: 'closing', seq: closing && judged.genuine ? closing.lastSeq : 0 },
    { by: 'head', seq: closing && judged.genuine ? closing.headSeq : 0 },
    { by: 'signature', seq: vouched },
    { by: 'witness', seq: end.witness.expected },
  ] as const
  const beyond = claims.filter((claim) => claim.seq > last)
  if (closing && beyond.length === 0) return undefined
  const expected = beyond.length > 0 ? Math.max(...beyond.map((claim) => claim.seq)) : null
  return { kind: 'truncated', last, expected, seenBy: beyond.map((claim) => claim.by) }
}

/** With the trust's name changed in the header nothing fits any more: the header is the one fault. */
function forgiveHeader({ faults, tally }: End): void {
  if (!faults.kept.some((fault) => fault.kind === 'header_altered')) return
  const altered = faults.kept.filter((fault) => fault.kind === 'altered')
  if (altered.length < Math.min(tally.entries, MAX_KEPT - 1)) return
  faults.keepOnly((fault) => fault.kind === 'header_altered')
}

/** What of a sound file is not as its closing line signs it. */
function mismatch({ tally, judged }: End, closing: Closing): string | undefined {
  if (closing.entries !== tally.entries) {
    return `it counts ${closing.entries} entries, there are ${tally.entries}`
  }
  if (closing.checkpoints !== tally.checkpoints) {
    return `it counts ${closing.checkpoints} signatures, there are ${tally.checkpoints}`
  }
  return judged.linesFit ? undefined : 'its digest is that of other lines'
}
