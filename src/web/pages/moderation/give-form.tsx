import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import type { CommentPageProps } from './comment-page.tsx'
import { SeenFields } from './seen-fields.tsx'

/** Who looks at it: take it on, or give it to somebody. */
export function GiveForm({ school, comment, reach, faults }: CommentPageProps) {
  const href = `/schools/${school.slug}/comments/${comment.commentId}`
  const holder = reach.moderators.find((one) => one.personId === comment.assignedTo)
  const mine = comment.assignedTo === reach.own.personId
  const others = reach.moderators.filter(
    (one) =>
      one.personId !== comment.assignedTo &&
      (one.channels === 'all' || one.channels.includes(comment.channelId)),
  )
  return (
    <Section
      title="Who looks at it"
      icon="person"
      lead={holder ? (mine ? 'You have it.' : `${holder.name} has it.`) : 'Nobody has it yet.'}
    >
      {holder ? null : (
        <form method="post" action={`${href}/take`}>
          <SeenFields comment={comment} next={comment.commentId} />
          <Button kind="secondary">Take it on</Button>
        </form>
      )}
      {others.length > 0 ? (
        <form class="gp-filter" method="post" action={`${href}/give`}>
          <Select
            name="personId"
            label="Give it to"
            error={faults.fields.personId}
            items={[
              { value: '', text: 'Choose somebody' },
              ...others.map((one) => ({ value: one.personId, text: one.name })),
            ]}
          />
          <Button kind="secondary">Give</Button>
        </form>
      ) : null}
    </Section>
  )
}
