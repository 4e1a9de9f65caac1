import type { Concern } from '../../../domain/concerns/index.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Details } from '../../components/details.tsx'
import { Section } from '../../components/section.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { concernTitle, reporterLabel } from './concern-labels.ts'
import type { ConcernPageProps } from './concern-page.tsx'
import { ConcernRows } from './concern-rows.tsx'

/** Others about the same event, and the form that links further ones. Each stays as it is. */
export function SameEvent(props: ConcernPageProps) {
  const { school, concern, faults } = props
  const { sameEvent, couldBeSame, state } = concern
  if (sameEvent.length === 0 && couldBeSame.length === 0) return null
  return (
    <Section title="The same event" icon="flag" id="event">
      {sameEvent.length > 0 ? <ConcernRows school={school} concerns={sameEvent} /> : null}
      {sameEvent.length > 0 && state === 'linked' && !concern.caseId ? <Unlink {...props} /> : null}
      {couldBeSame.length > 0 && state !== 'closed' ? (
        <Details
          summary="Link others about the same event"
          open={faults.fields.others !== undefined}
        >
          <Link {...props} />
        </Details>
      ) : null}
    </Section>
  )
}

function Link({ school, concern, faults }: ConcernPageProps) {
  return (
    <form
      method="post"
      action={`/schools/${school.slug}/concerns/${concern.concernId}/link`}
      novalidate
    >
      <Checkboxes
        name="others"
        legend="Which are about the same event?"
        hint="They are only linked: each keeps its reporter, its words and those who read it."
        error={faults.fields.others}
        items={concern.couldBeSame.map((other) => ({
          value: other.concernId,
          text: <Named other={other} />,
        }))}
      />
      <Button kind="secondary" preventDoubleClick>
        Link them
      </Button>
    </form>
  )
}

function Named({ other }: { readonly other: Concern }) {
  return (
    <>
      {concernTitle(other)}: {reporterLabel(other)}, <TimeText at={other.receivedAt} />
    </>
  )
}

function Unlink({ school, concern }: ConcernPageProps) {
  return (
    <form method="post" action={`/schools/${school.slug}/concerns/${concern.concernId}/unlink`}>
      <Button kind="secondary">This one is about something else</Button>
    </form>
  )
}
