import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { CommentPageProps } from './comment-page.tsx'

/** What the author says to the removal, and the form for whoever decides on that. */
export function AppealForm({ school, comment, typed, faults }: CommentPageProps) {
  const { appeal } = comment
  if (!appeal) return null
  const { fields } = faults
  return (
    <Section title="Appeal" icon="flag" id="appeal">
      <p>
        Its author appealed <TimeText at={appeal.madeAt} />:
      </p>
      <InsetText>
        <span class="gp-keep-lines" dir="auto">
          {appeal.words}
        </span>
      </InsetText>
      {appeal.outcome ? (
        <p>
          {appeal.outcome === 'upheld' ? 'Upheld' : 'Refused'}: {appeal.answer}
        </p>
      ) : null}
      {comment.actions.includes('decide_appeal') ? (
        <form
          method="post"
          action={`/schools/${school.slug}/comments/${comment.commentId}/appeal`}
          novalidate
        >
          <Radios
            name="outcome"
            legend="What becomes of it?"
            value={typed.outcome}
            error={fields.outcome}
            items={[
              { value: 'upheld', text: 'The author is right: show it again' },
              { value: 'refused', text: 'It stays removed' },
            ]}
          />
          <Textarea
            name="answer"
            label="What the author is told"
            rows={3}
            value={typed.answer ?? ''}
            error={fields.answer}
          />
          <Button preventDoubleClick>Decide the appeal</Button>
        </form>
      ) : null}
      {!appeal.outcome && !comment.actions.includes('decide_appeal') ? (
        <p class="gp-quiet">
          Somebody who leads moderation, and did not remove it, decides the appeal.
        </p>
      ) : null}
    </Section>
  )
}
