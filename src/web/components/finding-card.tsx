import type { Child } from 'hono/jsx'
import type { Severity } from '../../vocabulary/verdicts.ts'
import { ClauseRef, type ClauseRefProps } from './clause-ref.tsx'
import { Icon } from './icon.tsx'
import { plainly } from './plainly.ts'
import { quoteAround } from './quote-around.ts'
import { SeverityBadge } from './severity-badge.tsx'

/** What a finding rests on: a clause, the floor under every policy, or the policy's silence. */
export type FindingBasis =
  | ({ readonly kind: 'clause' } & ClauseRefProps)
  | { readonly kind: 'floor'; readonly note?: Child }
  | { readonly kind: 'silent'; readonly note?: Child }

/** Where in the draft: a name for the place and, for text, the span in it (UTF-16 offsets). */
export interface FindingPlace {
  /** "In the post", "In the description of photo 2", "On photo 1". */
  readonly label: string
  readonly quote?:
    | { readonly text: string; readonly start: number; readonly end: number }
    | undefined
}

export interface FindingCardProps {
  /** Matches the number in `HighlightedText`; the card can be linked to as `#finding-<number>`. */
  readonly number: number
  readonly severity: Severity
  readonly title: Child
  readonly place: FindingPlace
  readonly why: Child
  readonly basis: FindingBasis
  readonly mend: Child
  readonly headingLevel?: 2 | 3 | 4 | undefined
  /** What its author has said to it. */
  readonly answer?: Child
  /** Buttons to act on the finding at once. */
  readonly actions?: Child
}

interface PlaceProps {
  readonly place: FindingPlace
  readonly severity: Severity
}

function Place({ place, severity }: PlaceProps) {
  const quote = place.quote && quoteAround(place.quote.text, place.quote.start, place.quote.end)
  return (
    <div class="gp-finding__place">
      <p class="gp-finding__where">{place.label}</p>
      {quote ? (
        <blockquote class="gp-finding__quote" dir="auto">
          {plainly(quote.before)}
          <mark class={`gp-mark gp-mark--${severity}`}>{plainly(quote.marked)}</mark>
          {plainly(quote.after)}
        </blockquote>
      ) : null}
    </div>
  )
}

interface BasisProps {
  readonly basis: FindingBasis
}

function Basis({ basis }: BasisProps) {
  if (basis.kind === 'clause') return <ClauseRef {...basis} />
  const standard =
    basis.kind === 'floor'
      ? 'A rule that holds for every school, whatever its policy says'
      : 'Your policy does not say, so the cautious rule holds'
  return (
    <span class="gp-clause">
      <Icon name="shield" />
      <span class="gp-clause__section">{basis.note ?? standard}</span>
    </span>
  )
}

/** One finding, as a good colleague would put it: what, where, why, which clause, what to do. */
export function FindingCard(props: FindingCardProps) {
  const { number, severity } = props
  const Heading = `h${props.headingLevel ?? 3}` as const
  return (
    <article
      class={`gp-finding gp-finding--${severity}`}
      id={`finding-${number}`}
      aria-labelledby={`finding-${number}-title`}
    >
      <div class="gp-finding__head">
        <SeverityBadge severity={severity} />
        <span class="gp-finding__number">
          <span class="govuk-visually-hidden">Finding </span>
          {number}
        </span>
      </div>
      <Heading class="gp-finding__title" id={`finding-${number}-title`}>
        {props.title}
      </Heading>
      <Place place={props.place} severity={severity} />
      <p class="gp-finding__why">{props.why}</p>
      <p class="gp-finding__basis">
        <Basis basis={props.basis} />
      </p>
      <div class="gp-finding__mend">
        <Icon name="arrow" />
        <p>
          <strong>What to do</strong> {props.mend}
        </p>
      </div>
      {props.answer}
      {props.actions ? <div class="gp-finding__actions">{props.actions}</div> : null}
    </article>
  )
}
