import type { SchoolName } from '../../../../domain/people/index.ts'
import type { LintFinding } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { ButtonGroup } from '../../../components/button-group.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults, Typed } from '../../../form.ts'
import { CheckFrame } from './check-frame.tsx'
import { FaultCard } from './fault-card.tsx'

interface AnswerPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly policyVersionId: string
  readonly finding: LintFinding
  readonly typed: Typed
  readonly faults: Faults
}

/** One fault, and the form to say why it stands. */
export function AnswerPage({ c, school, finding, typed, faults, ...page }: AnswerPageProps) {
  const home = `/schools/${school.slug}/policy/lint`
  return (
    <CheckFrame
      c={c}
      school={school}
      page="lint"
      part="We know, because …"
      errors={faults.page}
      width="reading"
    >
      <FaultCard school={school} finding={finding} />
      <form method="post" action={home} novalidate>
        <input type="hidden" name="finding" value={finding.id} />
        <input type="hidden" name="policyVersionId" value={page.policyVersionId} />
        <Textarea
          name="reason"
          label="Why does it stand?"
          hint="Governors read this. Say what is decided or when it will be mended; name roles, not people."
          rows={4}
          value={typed.reason}
          error={faults.fields.reason}
        />
        <ButtonGroup>
          <Button preventDoubleClick>Keep this reason</Button>
          <a class="govuk-link" href={home}>
            Back to the faults
          </a>
        </ButtonGroup>
      </form>
    </CheckFrame>
  )
}
