import { STOP_GUIDANCE } from '../../../../policy/index.ts'
import type { StopAnswer } from '../../../../vocabulary/concerns.ts'
import { Button } from '../../../components/button.tsx'
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
    <section aria-labelledby="file">
      <h2 class="govuk-heading-m" id="file">
        Do you have a picture or a file of it?
      </h2>
      <p>If not, you are done. If you have, please answer this first.</p>
      <form method="post" action={`/s/${school.slug}/concern/return`} novalidate>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="intent" value="image" />
        <StopQuestion error={error} />
        <Button kind="secondary" preventDoubleClick>
          Go on
        </Button>
      </form>
    </section>
  )
}

function Stopped() {
  return (
    <section aria-labelledby="stopped">
      <h2 class="govuk-heading-m" id="stopped">
        Please stop here with the picture
      </h2>
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
    </section>
  )
}

function HandIn() {
  return (
    <section aria-labelledby="hand-in">
      <h2 class="govuk-heading-m" id="hand-in">
        Your picture or file
      </h2>
      <p>
        Keep it where it is and do not change it. Whoever reads your report tells you here how to
        hand it in: come back with your code.
      </p>
    </section>
  )
}
