import type { ReviewRecord } from '../../../../domain/policies/index.ts'
import { REVIEW_CAUSES } from '../../../../vocabulary/review-causes.ts'
import { Button } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { ListRows } from '../../../components/list-rows.tsx'
import { Section } from '../../../components/section.tsx'
import { Select } from '../../../components/select.tsx'
import { Tag } from '../../../components/tag.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { DraftListProps } from './list-props.ts'

/** What calls for another look at the policy, and what came of it. */
export function ReviewList(props: DraftListProps) {
  const { school, reviews, writes, typed, faults } = props
  return (
    <Section
      title="Reasons to look again"
      icon="clock"
      id="reviews"
      lead="New law, new guidance, a court case, something that happened, or a colleague’s suggestion."
    >
      {reviews.length === 0 ? (
        <p>None on the list.</p>
      ) : (
        <ListRows rows={reviews.map((review) => rowFor(review, props))} />
      )}
      <Details summary="Put a reason on the list" open={Boolean(faults.fields.words)}>
        <form method="post" action={`/schools/${school.slug}/policy/reviews`} novalidate>
          {writes ? (
            <Select
              name="cause"
              label="What it is"
              value={typed.cause ?? 'law'}
              error={faults.fields.cause}
              items={REVIEW_CAUSES.filter((one) => one.code !== 'date').map((one) => ({
                value: one.code,
                text: one.label,
              }))}
            />
          ) : (
            <input type="hidden" name="cause" value="suggestion" />
          )}
          <Textarea
            name="words"
            label="What happened, and where it can be read"
            value={typed.words}
            error={faults.fields.words}
          />
          <Button kind="secondary">Put on the list</Button>
        </form>
      </Details>
    </Section>
  )
}

function rowFor(review: ReviewRecord, { school, writes }: DraftListProps) {
  const { reviewId, cause, words, openedBy, openedAt, closed } = review
  const label = REVIEW_CAUSES.find((one) => one.code === cause)?.label ?? cause
  return {
    title: `${label}: ${words}`,
    meta: (
      <>
        {openedBy ?? 'Gatepost'}, <TimeText at={openedAt} />
        {closed ? (
          <>
            . Done <TimeText at={closed.at} />: {closed.outcome}
          </>
        ) : null}
        {!closed && writes ? (
          <Details summary="Say what came of it">
            <form method="post" action={`/schools/${school.slug}/policy/reviews/close`} novalidate>
              <input type="hidden" name="reviewId" value={reviewId} />
              <Textarea
                name="outcome"
                id={`outcome-${reviewId}`}
                label="What came of it"
                hint="A new version, or why none is needed"
                rows={2}
              />
              <Button kind="secondary">Take it off the list</Button>
            </form>
          </Details>
        ) : null}
      </>
    ),
    side: closed ? <Tag colour="grey">Done</Tag> : <Tag colour="yellow">Open</Tag>,
  }
}
