import { PLATFORMS, VISIBILITIES } from '../../vocabulary/evidence.ts'
import { REFERRAL_STEPS } from '../../vocabulary/takedown-requests.ts'
import type { EvidenceToBundle } from '../evidence/index.ts'
import type { ReferralSeen } from '../referrals/index.ts'
import { momentWords } from './moment-words.ts'
import { type Piece, spoken, UNOPENED } from './piece.ts'

/** What was seen, in words; its files come beside it. */
export function piecesOfEvidence(one: EvidenceToBundle): Piece[] {
  const { words, platform, visibility, seenAt, addedAt, addedBy } = one
  return [
    {
      part: 'statements',
      at: addedAt,
      what: 'Evidence was put on record',
      lines: spoken([
        { label: 'By', text: addedBy ?? 'Whoever reported it' },
        { label: 'Where it was seen', text: labelIn(PLATFORMS, platform) },
        { label: 'Could be seen by', text: labelIn(VISIBILITIES, visibility) },
        seenAt ? { label: 'Seen', text: momentWords(seenAt) } : undefined,
        { label: 'What it shows', text: words ? words.description : UNOPENED },
        { label: 'Address', text: words?.address ?? '' },
        { label: 'Who saw it', text: words?.seenBy ?? '' },
      ]),
    },
  ]
}

/** A referral, and what came of it. */
export function piecesOfReferral({ words, madeAt, madeBy, steps }: ReferralSeen): Piece[] {
  return [
    {
      part: 'referrals',
      at: madeAt,
      what: 'It was taken to an outside body',
      lines: spoken([
        { label: 'By', text: madeBy },
        { label: 'To', text: words ? words.body : UNOPENED },
        { label: 'What was asked', text: words?.reason ?? '' },
        { label: 'Spoke to', text: words?.spokeTo ?? '' },
        { label: 'Their number', text: words?.reference ?? '' },
      ]),
    },
    ...steps.map(
      (step): Piece => ({
        part: 'referrals',
        at: step.at,
        what: labelIn(REFERRAL_STEPS, step.kind),
        lines: spoken([
          { label: 'By', text: step.by },
          { label: 'Words', text: step.words },
        ]),
      }),
    ),
  ]
}

function labelIn(
  list: readonly { readonly code: string; readonly label: string }[],
  code: string,
): string {
  return list.find((one) => one.code === code)?.label ?? code
}
