import { labelOf, RESTRICTION_KINDS } from '../../../domain/consent/index.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { LearnerPageProps } from './learner-page.tsx'

/** "Do not use" for safeguarding reasons: for the safeguarding lead's eyes alone. */
export function Restrictions({ file, typed, faults, form }: LearnerPageProps) {
  if (file.restrictions === undefined) return null
  const { learnerId } = file.learner
  const open = form === 'restriction'
  const fault = (field: string) => (open ? faults.fields[field] : undefined)
  return (
    <Section
      title="Restrictions"
      icon="lock"
      id="restrictions"
      lead="Only safeguarding leads see this. Everyone else sees “do not use” and never why."
    >
      <ul class="gp-plain-list">
        {file.restrictions.map((restriction) => (
          <li class="gp-publication">
            <p>
              <strong>{labelOf(RESTRICTION_KINDS, restriction.kind)}</strong>
            </p>
            <p class="gp-keep-lines">{restriction.reason}</p>
            <p class="govuk-hint">
              {restriction.madeBy}, <TimeText at={restriction.madeAt} />.
              {restriction.liftedAt ? (
                <>
                  {' '}
                  Lifted <TimeText at={restriction.liftedAt} />.
                </>
              ) : null}
            </p>
            {restriction.liftedAt ? null : (
              <form method="post" action={`/learners/${learnerId}/lift-restriction`}>
                <input type="hidden" name="restrictionId" value={restriction.restrictionId} />
                <Button kind="warning">Lift this restriction</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <Details summary="Restrict: do not use" open={open}>
        <form method="post" action={`/learners/${learnerId}/restrictions`} novalidate>
          <Radios
            name="kind"
            legend="What kind is it?"
            legendSize="s"
            value={open ? typed.kind : undefined}
            error={fault('kind')}
            items={RESTRICTION_KINDS.map(({ code, label }) => ({ value: code, text: label }))}
          />
          <Textarea
            name="reason"
            label="Reason"
            hint="For safeguarding leads only. Say no more than another lead must know."
            rows={3}
            value={open ? typed.reason : undefined}
            error={fault('reason')}
          />
          <Button kind="warning">Do not use from now on</Button>
        </form>
      </Details>
    </Section>
  )
}
