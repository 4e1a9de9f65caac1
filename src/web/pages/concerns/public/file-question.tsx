import { STOP_GUIDANCE } from '../../../../policy/index.ts'
import type { StopAnswer } from '../../../../vocabulary/concerns.ts'
import { Button } from '../../../components/button.tsx'
import { Section } from '../../../components/section.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import { ReportRoutes } from '../../moderation/sealed-off-page.tsx'
import { StopQuestion } from '../../moderation/stop-question.tsx'

interface FileQuestionProps {
  readonly school: { readonly slug: string }
  readonly code: string
  readonly answer: StopAnswer | null
  readonly error?: string | undefined
}

/** Before any file: the stop question. After anything but a clear no there is only what to do and not to do. */
export function FileQuestion(props: FileQuestionProps) {
  const { answer } = props
  if (answer === 'yes' || answer === 'unsure') return <Stopped />
  if (answer === 'no') return <HandIn />
  return <Question {...props} />
}

function Question({ school, code, error }: FileQuestionProps) {
  return (
    <Section title="Do you have a picture or a file of it?" icon="photo" id="file">
      <p>
        If not, you are done. If you have, please answer this first. It means any picture or video
        of a child or teenager with few or no clothes on, or of anything sexual.
      </p>
      <form method="post" action={`/s/${school.slug}/concern/return`} novalidate>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="intent" value="image" />
        <StopQuestion error={error} />
        <Button kind="secondary" preventDoubleClick>
          Go on
        </Button>
      </form>
    </Section>
  )
}

function Stopped() {
  return (
    <Section title="Please stop here with the picture" icon="stop" id="stopped">
      <WarningText>Do not send it to us, and do not open it again.</WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {STOP_GUIDANCE.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>
        What you told us is with the school, and they know now that there may be such a picture.
      </p>
      <h3 class="govuk-heading-s">Who can help</h3>
      <ReportRoutes />
    </Section>
  )
}

function HandIn() {
  return (
    <Section title="Your picture or file" icon="photo" id="hand-in">
      <p>
        Keep it where it is and do not change it. Whoever reads your report tells you here how to
        hand it in: come back with your code.
      </p>
    </Section>
  )
}
