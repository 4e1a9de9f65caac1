import { randomBytes } from 'node:crypto'
import { MAX_SENT_BYTES, MAX_SENT_FILES } from '../../../../domain/evidence/index.ts'
import { STOP_GUIDANCE } from '../../../../policy/index.ts'
import type { StopAnswer } from '../../../../vocabulary/concerns.ts'
import { Button } from '../../../components/button.tsx'
import { FileUpload } from '../../../components/file-upload.tsx'
import { Section } from '../../../components/section.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import { ReportRoutes } from '../../moderation/sealed-off-page.tsx'
import { StopQuestion } from '../../moderation/stop-question.tsx'

interface FileQuestionProps {
  readonly school: { readonly slug: string }
  readonly code: string
  readonly answer: StopAnswer | null
  readonly error?: string | undefined
  /** What is wrong with the form for files, and what was typed into it. */
  readonly filesError?: string | undefined
  readonly description?: string | undefined
  readonly descriptionError?: string | undefined
}

/** Before any file: the stop question. After anything but a clear no there is only what to do and not to do. */
export function FileQuestion(props: FileQuestionProps) {
  const { answer } = props
  if (answer === 'yes' || answer === 'unsure') return <Stopped />
  if (answer === 'no') return <HandIn {...props} />
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

/** The upload, after a clear no; and the way back to the question for whoever thinks again. */
function HandIn(props: FileQuestionProps) {
  const { school, code, filesError, description, descriptionError } = props
  return (
    <Section title="Send your picture or file" icon="photo" id="hand-in">
      <form
        method="post"
        action={`/s/${school.slug}/concern/files`}
        enctype="multipart/form-data"
        novalidate
        autocomplete="off"
      >
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="once" value={randomBytes(16).toString('base64url')} />
        <FileUpload
          name="files"
          label="A screenshot, a photo, a short recording or a PDF"
          hint={`Up to ${MAX_SENT_FILES} at a time, each up to ${MAX_SENT_BYTES / 1024 ** 2} MB. Do not take a new picture of anybody’s screen if you would have to open it again.`}
          multiple
          accept="image/*,video/*,audio/*,application/pdf"
          error={filesError}
        />
        <Textarea
          name="description"
          label="What does it show? (you can leave this empty)"
          rows={2}
          value={description ?? ''}
          error={descriptionError}
        />
        <p class="gp-quiet">
          It is locked away as soon as it arrives. Only those who read your report can open it, and
          each time is written down. It is never kept on this device by us: if the line breaks,
          choose it here once more.
        </p>
        <Button preventDoubleClick>Send it</Button>
      </form>
      <form method="post" action={`/s/${school.slug}/concern/return`}>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="intent" value="image" />
        <input type="hidden" name="image" value="unsure" />
        <p>
          Could it show somebody under 18 with few or no clothes on, or anything sexual, after all?
          Then do not send it. If you sent it already, press this: nobody can open it then.
        </p>
        <Button kind="secondary">I am not sure any more</Button>
      </form>
    </Section>
  )
}
