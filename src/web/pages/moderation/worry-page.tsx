import type { SchoolName } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import type { CommentFound } from './comment.tsx'
import { StopQuestion } from './stop-question.tsx'
import { WhoIsTold } from './who-is-told.tsx'

interface WorryPageProps extends CommentFound {
  readonly c: PageContext
  readonly school: SchoolName
  readonly typed: Typed
  readonly faults: Faults
}

/** The stop question, and why the safeguarding lead should know: one page, one press. */
export function WorryPage(props: WorryPageProps) {
  const { c, school, comment, typed, faults } = props
  const href = `/schools/${school.slug}/comments`
  const title = 'Tell the safeguarding lead'
  const { fields } = faults
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      lead="Is somebody in danger now? Ring 999 first."
      breadcrumbs={[
        { text: 'Comments', href },
        { text: 'A comment', href: `${href}/${comment.commentId}` },
        { text: title },
      ]}
      width="reading"
      errors={faults.page}
    >
      <WhoIsTold {...props} />
      <form method="post" action={`${href}/${comment.commentId}/worry`} novalidate>
        <StopQuestion error={fields.image} value={typed.image} />
        <p class="gp-quiet">
          With “yes” or “I am not sure” it is out of sight for everybody at once and no copy is
          made; what you write below is not needed.
        </p>
        <Textarea
          name="reason"
          label="What worries you?"
          hint="A sentence is enough. What the comment says goes along as a sealed copy."
          rows={4}
          value={typed.reason ?? ''}
          error={fields.reason}
        />
        <Button preventDoubleClick>Tell the safeguarding lead</Button>
      </form>
    </Frame>
  )
}
