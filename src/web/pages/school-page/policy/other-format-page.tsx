import { KEPT_MONTHS } from '../../../../domain/formats/index.ts'
import type { PublicSchool } from '../../../../domain/schools/index.ts'
import { Button } from '../../../components/button.tsx'
import { ErrorSummary } from '../../../components/error-summary.tsx'
import { Flash } from '../../../components/flash.tsx'
import { PageHeading } from '../../../components/page-heading.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import type { Faults, Typed } from '../../../form.ts'
import { SchoolFrame } from '../school-frame.tsx'

interface OtherFormatPageProps {
  readonly school: PublicSchool
  /** Who meets the wish, in the policy's own words. */
  readonly who: string
  readonly typed: Typed
  readonly faults: Faults
  readonly sent: boolean
}

/** The form with which anyone asks for the policy in a form that they can read. */
export function OtherFormatPage({ school, who, typed, faults, sent }: OtherFormatPageProps) {
  const heading = 'Ask for another language or format'
  const wrong = faults.page.length > 0
  return (
    <SchoolFrame school={school} title={wrong ? `Error: ${heading}` : heading} unlisted>
      {sent ? (
        <Flash
          message={{
            kind: 'success',
            text: `Sent to the ${who}. They get in touch in the way you named.`,
          }}
        />
      ) : null}
      {wrong ? <ErrorSummary errors={faults.page} /> : null}
      <PageHeading
        heading={heading}
        lead="Our policy in your language, in braille, in easy read, on coloured paper, read aloud: say what helps you."
      />
      <form method="post" action={`/s/${school.slug}/policy/other-format`} novalidate>
        <Textarea
          name="wish"
          label="Which language or format do you need?"
          rows={3}
          value={typed.wish ?? ''}
          error={faults.fields.wish}
        />
        <TextInput
          name="reach"
          label="How can we reach you?"
          hint="A telephone number, an email address, or “I will ask at the office on Friday”."
          value={typed.reach ?? ''}
          error={faults.fields.reach}
        />
        <TextInput
          name="name"
          label="Your name (you can leave this empty)"
          autocomplete="name"
          value={typed.name ?? ''}
          error={faults.fields.name}
        />
        <p class="gp-quiet">
          Only the {who} and those who stand in for them read this. It is deleted {KEPT_MONTHS}{' '}
          months after you have been given what you need.
        </p>
        <Button preventDoubleClick>Send</Button>
      </form>
      <p>
        <a class="govuk-link" href={`/s/${school.slug}/policy`}>
          Back to the policy
        </a>
      </p>
    </SchoolFrame>
  )
}
