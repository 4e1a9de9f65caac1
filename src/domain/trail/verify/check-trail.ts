import { bookNamed } from '../book.ts'
import type { TrailEntry } from '../entry.ts'
import type { ExportLine } from '../export-lines.ts'
import { keyId } from '../signing-key.ts'
import type { WitnessedHead } from '../witnessed-head.ts'
import { type ChainCheck, createChainCheck } from './check-chain.ts'
import { type Closing, judgeClosing } from './check-closing.ts'
import { createSignatureCheck, type SignatureCheck } from './check-signatures.ts'
import { createWitnessCheck } from './check-witness.ts'
import type { Faults } from './fault.ts'
import type { Placed } from './judge-entry.ts'
import type { OpenedExport } from './read-header.ts'
import { inFileOrder, type TrailReport, type TrailSpan } from './report.ts'
import { settleEnd } from './settle-end.ts'

/** Everything that is checked of the records, put together. */
export interface TrailCheck {
  take(record: ExportLine, line: number, genuine: boolean): void
  finish(closing: Closing | undefined, lines: number): Promise<TrailReport>
}

export async function createTrailCheck(options: {
  readonly opened: OpenedExport
  readonly witness: WitnessedHead | undefined
  readonly keyGiven: boolean
  readonly faults: Faults
}): Promise<TrailCheck> {
  const { faults, keyGiven } = options
  const { header, publicKey } = options.opened
  const { madeAt } = header
  const of = bookNamed(header)
  const tally = { entries: 0, checkpoints: 0 }
  let span: TrailSpan | null = null
  const signatures: SignatureCheck = createSignatureCheck({
    faults,
    keyId: keyId(publicKey),
    chain: () => chain,
  })
  const good = () => signatures.good
  const asked = { witness: options.witness, of, madeAt, publicKey, faults, good }
  const witness = await createWitnessCheck(asked)
  const onPlaced = (entry: Placed) => {
    span = widen(span, entry)
    witness.placed(entry)
    signatures.placed(entry)
  }
  const onBroken = signatures.broken
  const chain: ChainCheck = createChainCheck({ of, faults, onPlaced, onBroken })

  return {
    take(record, line, genuine) {
      if ('entry' in record) {
        tally.entries += 1
        chain.entry(record.entry as TrailEntry, line)
      } else if ('checkpoint' in record) {
        tally.checkpoints += 1
        signatures.checkpoint(record.checkpoint, line, genuine)
      }
    },
    async finish(closing, lines) {
      chain.finish()
      const judged = await judgeClosing(closing, of, publicKey)
      settleEnd({ faults, tally, chain, signatures, witness, closing, judged, lines })
      const found = inFileOrder(faults)
      const known = { ...of, madeAt, keyId: keyId(publicKey), keyGiven, span }
      return { ...known, ...tally, witness: witness.says, ...found }
    },
  }
}

function widen(span: TrailSpan | null, { seq, at }: Placed): TrailSpan {
  const end = { seq, at }
  return { first: span?.first ?? end, last: end }
}
