import { Button } from '../../../components/button.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { Radios } from '../../../components/radios.tsx'
import { Section } from '../../../components/section.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { requestPath } from './address.ts'
import { partsInWords } from './request-track.tsx'
import type { RequestPageProps } from './show-page.tsx'
import { standingWords } from './standing-words.ts'

/** The approver decides on the very answers shown: their digest travels with the form. */
export function RequestDecisionForm({ school, view, asked, typed, faults }: RequestPageProps) {
  const { request, takers } = view
  const step = asked[request.step]
  const last = request.step + 1 >= asked.length
  return (
    <Section title="Your decision" icon="check" id="decide">
      <InsetText>
        <p>
          You approve <strong>{partsInWords(step?.approves ?? [])}</strong>.{' '}
          {last ? 'Yours is the last approval: the channel goes on the register with it.' : null}
        </p>
        {takers.standing === 'role' ? null : <p>{standingWords(takers.standing)}</p>}
      </InsetText>
      <form
        method="post"
        action={`${requestPath(school.slug, request.requestId)}/decide`}
        id="decide-request"
        novalidate
      >
        <input type="hidden" name="contentSha256" value={request.contentSha256} />
        <Radios
          name="outcome"
          legend="What do you decide?"
          legendSize="s"
          value={typed.outcome}
          error={faults.fields.outcome}
          items={[
            {
              value: 'approved',
              text: 'Approve',
              hint: 'Exactly what is shown above. Any change of it needs a new approval.',
            },
            {
              value: 'changes_requested',
              text: 'Ask for changes',
              hint: 'It goes back to the applicant with your reason.',
            },
            { value: 'refused', text: 'Refuse', hint: 'It is over; your reason is kept.' },
          ]}
        />
        <Textarea
          name="reason"
          label="Your words"
          hint="Needed unless you approve. The applicant reads them."
          rows={3}
          value={typed.reason}
          error={faults.fields.reason}
        />
        <Button preventDoubleClick>Record my decision</Button>
      </form>
    </Section>
  )
}
