import type { Severity } from '../../../../vocabulary/verdicts.ts'
import { Button } from '../../../components/button.tsx'
import {
  type FindingBasis,
  FindingCard,
  type FindingPlace,
} from '../../../components/finding-card.tsx'
import { VerdictBanner } from '../../../components/verdict-banner.tsx'
import type { CheckedPost, ShownFinding } from './checked-post.ts'

export interface CheckResultProps {
  readonly checked: CheckedPost
  /** What was checked, for the quotations. */
  readonly text: string
  readonly altTexts: ReadonlyMap<string, string>
}

const NEXT = {
  clear: 'Once everything above is filled in, it can be sent for approval.',
  review: 'It can be sent; whoever approves it sees the same list.',
  block: 'It cannot be sent until what stops it is mended.',
} as const

/** What the gate says of the draft: on the server after a check, in the browser while typing. */
export function CheckResult({ checked, text, altTexts }: CheckResultProps) {
  return (
    <>
      <VerdictBanner verdict={checked.verdict} counts={countsOf(checked)} headingLevel={3}>
        {NEXT[checked.verdict]}
      </VerdictBanner>
      <div class="gp-findings">
        {checked.findings.map((finding) => (
          <FindingCard
            number={finding.number}
            severity={finding.severity}
            title={finding.title}
            place={placeOf(finding, text, altTexts)}
            why={finding.why}
            basis={basisOf(finding)}
            mend={finding.mend}
            headingLevel={4}
            actions={<Actions finding={finding} />}
          />
        ))}
      </div>
    </>
  )
}

function Actions({ finding }: { readonly finding: ShownFinding }) {
  return (
    <>
      <a
        class="govuk-link"
        href={hrefOf(finding)}
        data-start={finding.start}
        data-end={finding.end}
      >
        {finding.place.part === 'text' ? 'Go to it in the text' : 'Go to it'}
      </a>
      {finding.suggestions.map((learner) => (
        <Button kind="secondary" name="intent" value={`tag:${learner.learnerId}`}>
          Did you mean {learner.name}
          {learner.group ? `, ${learner.group}` : ''}? Tag
        </Button>
      ))}
    </>
  )
}

/** The field where the finding can be mended. */
export function hrefOf({ place }: ShownFinding): string {
  if (place.part === 'text') return '#text'
  if (place.part === 'alt_text') return `#photo.${place.photoId}.alt`
  return place.photoId ? `#photo.${place.photoId}` : '#channels'
}

function countsOf(checked: CheckedPost): Record<Severity, number> {
  const counts: Record<Severity, number> = { block: 0, review: 0, advice: 0 }
  for (const finding of checked.findings) counts[finding.severity] += 1
  return counts
}

function placeOf(
  finding: ShownFinding,
  text: string,
  altTexts: ReadonlyMap<string, string>,
): FindingPlace {
  const { label, part, photoId } = finding.place
  const source = part === 'text' ? text : part === 'alt_text' && altTexts.get(photoId ?? '')
  if (typeof source !== 'string' || finding.end <= finding.start) return { label }
  return { label, quote: { text: source, start: finding.start, end: finding.end } }
}

function basisOf({ basis }: ShownFinding): FindingBasis {
  if (basis.kind === 'clause') return basis
  if (basis.kind === 'school') return { kind: 'floor', note: 'Your school has set this for itself' }
  return { kind: basis.kind }
}
