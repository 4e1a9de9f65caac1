import type { Severity } from '../../../../vocabulary/verdicts.ts'
import {
  type FindingBasis,
  FindingCard,
  type FindingPlace,
} from '../../../components/finding-card.tsx'
import { VerdictBanner } from '../../../components/verdict-banner.tsx'
import { AnswerGiven } from './answer-given.tsx'
import { ChannelStops } from './channel-stops.tsx'
import type { CheckedPost, ShownFinding } from './checked-post.ts'
import { type Answering, FindingActions } from './finding-actions.tsx'

export interface CheckResultProps {
  readonly checked: CheckedPost
  /** What was checked, for the quotations. */
  readonly text: string
  readonly altTexts: ReadonlyMap<string, string>
  /** The own words of channels, by the channel. */
  readonly ownWords: ReadonlyMap<string, string>
  /** Where the form goes that the findings stand in. */
  readonly action: string
  /** What was typed to a finding and refused, with what is wrong with it. */
  readonly answering?: Answering | undefined
}

const NEXT = {
  clear: 'Once everything above is filled in, it can be sent for approval.',
  review: 'It can be sent; whoever approves it sees the same list.',
  block: 'It cannot be sent until what stops it is mended.',
} as const

/** What the gate says of the draft: on the server after a check, in the browser while typing. */
export function CheckResult({ checked, action, answering, ...sources }: CheckResultProps) {
  return (
    <>
      <VerdictBanner verdict={checked.verdict} counts={countsOf(checked)} headingLevel={3}>
        {NEXT[checked.verdict]}
      </VerdictBanner>
      <ChannelStops stops={checked.stops} elsewhere={checked.elsewhere} />
      <div class="gp-findings">
        {checked.findings.map((finding) => (
          <FindingCard
            key={keyOf(finding)}
            number={finding.number}
            severity={finding.severity}
            title={finding.title}
            place={placeOf(finding, sources)}
            why={finding.why}
            basis={basisOf(finding)}
            mend={finding.mend}
            headingLevel={4}
            answer={<AnswerGiven finding={finding} action={action} />}
            actions={<FindingActions finding={finding} action={action} answering={answering} />}
          />
        ))}
      </div>
    </>
  )
}

/** Beside the same finding, whatever others come and go, a half-typed answer must stay. */
function keyOf(finding: ShownFinding): string {
  return finding.notThem?.key ?? `${finding.number} ${finding.title}`
}

function countsOf(checked: CheckedPost): Record<Severity, number> {
  const counts: Record<Severity, number> = { block: 0, review: 0, advice: 0 }
  for (const finding of checked.findings) counts[finding.severity] += 1
  return counts
}

function placeOf(
  finding: ShownFinding,
  sources: Pick<CheckResultProps, 'text' | 'altTexts' | 'ownWords'>,
): FindingPlace {
  const { label, part, photoId = '', channelId = '' } = finding.place
  const source = {
    text: sources.text,
    alt_text: sources.altTexts.get(photoId),
    variant: sources.ownWords.get(channelId),
  }[part as string]
  if (source === undefined || finding.end <= finding.start) return { label }
  return { label, quote: { text: source, start: finding.start, end: finding.end } }
}

function basisOf({ basis }: ShownFinding): FindingBasis {
  if (basis.kind === 'clause') return basis
  if (basis.kind === 'school') return { kind: 'floor', note: 'Your school has set this for itself' }
  return { kind: basis.kind }
}
