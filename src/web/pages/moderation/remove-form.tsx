import { RULE_SEVERITIES } from '../../../vocabulary/moderation.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { CommentPageProps } from './comment-page.tsx'
import { SeenFields } from './seen-fields.tsx'
import { StopQuestion } from './stop-question.tsx'

/** Which house rule a comment breaks, how grave that is, and what its author is told. */
export function RemoveForm({ school, comment, rules, typed, faults }: CommentPageProps) {
  const { fields } = faults
  return (
    <Section
      title="Remove it"
      icon="close"
      id="remove"
      lead="What it says is sealed first. Readers do not see it any more, and you can take it back for a day."
    >
      <form
        method="post"
        action={`/schools/${school.slug}/comments/${comment.commentId}/remove`}
        novalidate
      >
        <SeenFields comment={comment} />
        {comment.source === 'page' ? null : (
          <StopQuestion error={fields.image} value={typed.image} />
        )}
        <Radios
          name="houseRuleId"
          legend="Which house rule does it break?"
          value={typed.houseRuleId}
          error={fields.houseRuleId}
          items={rules.map((rule) => ({
            value: rule.houseRuleId,
            text: rule.title,
            ...(comment.source === 'page'
              ? { hint: `Its author is told: ${rule.wordsToAuthor}` }
              : {}),
          }))}
        />
        <Radios
          name="severity"
          legend="How grave is it?"
          inline
          value={typed.severity ?? ''}
          error={fields.severity}
          items={[
            { value: '', text: 'As the rule says' },
            ...RULE_SEVERITIES.map((one) => ({ value: one.code, text: one.label })),
          ]}
        />
        <Textarea
          name="wordsToAuthor"
          label="Other words to its author (you can leave this empty)"
          hint={
            comment.source === 'page'
              ? 'They read them with their code, instead of the words of the rule.'
              : 'Kept with the decision. Gatepost does not write to anybody on a network.'
          }
          rows={3}
          value={typed.wordsToAuthor ?? ''}
          error={fields.wordsToAuthor}
        />
        <Button kind="warning" preventDoubleClick>
          Remove it
        </Button>
      </form>
    </Section>
  )
}
