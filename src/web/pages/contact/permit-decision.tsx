import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { Typed } from '../../form.ts'
import { permitPath } from './address.ts'
import type { PermitPageProps } from './permit-page.tsx'

/** For whoever decides: on exactly what is shown, whose revision travels with the form. */
export function PermitDecision({ school, view, ...props }: PermitPageProps) {
  const { permit, open, learners } = view
  const elsewhere = props.tried === 'unsafe'
  const typed: Typed = elsewhere ? {} : props.typed
  const fields: Typed = elsewhere ? {} : props.faults.fields
  if (!open.includes('approve')) return null
  const missing = learners.filter(({ ready }) => !ready).length
  return (
    <Section title="Your decision" icon="check" id="decide">
      {missing > 0 ? (
        <p>
          You can refuse it now. Approving waits until nothing is missing on the side of parents.
        </p>
      ) : null}
      <form
        method="post"
        action={`${permitPath(school.slug, permit.permitId)}/decide`}
        id="decide-permit"
        novalidate
      >
        <input type="hidden" name="revision" value={String(permit.revision)} />
        <Radios
          name="outcome"
          legend="What do you decide?"
          legendSize="s"
          value={typed.outcome}
          error={fields.outcome}
          items={[
            { value: 'approved', text: 'Approve', hint: 'Exactly what is shown above.' },
            { value: 'refused', text: 'Refuse', hint: 'It is over; your reason is kept.' },
          ]}
        />
        <Textarea
          name="reason"
          id={elsewhere ? 'decide-reason' : undefined}
          label="Your words"
          hint="Needed where you refuse. Whoever asked reads them."
          rows={3}
          value={typed.reason ?? ''}
          error={fields.reason}
        />
        <Button preventDoubleClick>Record it</Button>
      </form>
    </Section>
  )
}
