import type { Child } from 'hono/jsx'
import type { PublicSchool } from '../../../../domain/schools/index.ts'
import { ErrorSummary, type PageError } from '../../../components/error-summary.tsx'
import { SchoolFrame } from '../../school-page/school-frame.tsx'

interface ConcernFrameProps {
  readonly school: PublicSchool
  readonly heading: string
  readonly lead?: Child
  readonly errors?: readonly PageError[] | undefined
  readonly islands?: readonly string[] | undefined
  readonly children?: Child
}

/** Every public page about concerns: the ways to speak up and to come back are one press away. */
export function ConcernFrame(props: ConcernFrameProps) {
  const { school, heading, errors = [], children } = props
  const here = `/s/${school.slug}/concern`
  const wrong = errors.length > 0
  return (
    <SchoolFrame
      school={school}
      title={wrong ? `Error: ${heading}` : heading}
      heading={heading}
      lead={props.lead}
      islands={props.islands}
      unlisted
      light
    >
      {wrong ? <ErrorSummary errors={errors} /> : null}
      {children}
      <nav class="gp-concern-ways" aria-label="Other ways">
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={`${here}/return`}>
              I have a code from before
            </a>
          </li>
          <li>
            <a class="govuk-link" href={`${here}/speaking-up`}>
              I work here and want to speak up outside the school (whistleblowing)
            </a>
          </li>
        </ul>
      </nav>
    </SchoolFrame>
  )
}
