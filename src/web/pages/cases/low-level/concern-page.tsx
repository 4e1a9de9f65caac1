import type { LowLevelRecord } from '../../../../domain/cases/index.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Details } from '../../../components/details.tsx'
import { Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults, Typed } from '../../../form.ts'
import { Frame } from '../../../frame.tsx'
import { lowLevelLabel } from '../labels.ts'

interface ConcernPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly concern: LowLevelRecord
  readonly typed: Typed
  readonly faults: Faults
}

export function ConcernPage(props: ConcernPageProps) {
  const { c, school, concern, faults } = props
  const register = `/schools/${school.slug}/cases/low-level`
  return (
    <Frame
      c={c}
      title={concern.adultName}
      heading={concern.adultName}
      caption={`${concern.position}: low-level concern`}
      breadcrumbs={[{ text: 'Low-level concerns', href: register }, { text: concern.adultName }]}
      errors={faults.page}
      width="reading"
    >
      <Record concern={concern} school={school} />
      <p>
        <a class="govuk-link" href={`${register}/adults/${concern.adultId}`}>
          Everything on record about {concern.adultName}
        </a>
      </p>
      {concern.state === 'open' ? <CloseForm {...props} register={register} /> : null}
      {concern.state === 'reclassified' ? null : <ReclassifyForm {...props} register={register} />}
    </Frame>
  )
}

/** All about one adult in the order in which it was told. To be read: nothing is counted or weighed. */
export function PatternPage(props: {
  readonly c: PageContext
  readonly school: SchoolName
  readonly rows: readonly LowLevelRecord[]
}) {
  const { c, school, rows } = props
  const name = rows[0]?.adultName ?? ''
  return (
    <Frame
      c={c}
      title={name}
      heading={name}
      caption="Low-level concerns, in the order in which they were told"
      lead="Read them together. Does the same thing come again? Does it grow? Gatepost weighs nothing: you judge."
      breadcrumbs={[
        { text: 'Low-level concerns', href: `/schools/${school.slug}/cases/low-level` },
        { text: name },
      ]}
      width="reading"
    >
      {rows.map((concern) => (
        <Record concern={concern} school={school} />
      ))}
    </Frame>
  )
}

function Record({ concern, school }: Pick<ConcernPageProps, 'concern' | 'school'>) {
  return (
    <Card
      title={<TimeText at={concern.toldAt} />}
      headingLevel={2}
      actions={
        <Tag colour={concern.state === 'open' ? 'yellow' : 'grey'}>
          {lowLevelLabel(concern.state)}
        </Tag>
      }
    >
      <p class="gp-keep-lines">{concern.words ?? 'The key that opens these words is not here.'}</p>
      {concern.action ? <p class="gp-keep-lines">What was done: {concern.action}</p> : null}
      <p class="govuk-hint">
        {concern.selfReferred ? 'Told by themselves.' : `Told by ${concern.toldBy}.`}{' '}
        {concern.happenedOn ? (
          <>
            Happened on <TimeText at={concern.happenedOn} show="day" />.
          </>
        ) : null}
      </p>
      {concern.becameCaseId ? (
        <a class="govuk-link" href={`/schools/${school.slug}/cases/${concern.becameCaseId}`}>
          The case that it became
        </a>
      ) : null}
    </Card>
  )
}

type FormProps = ConcernPageProps & { readonly register: string }

function CloseForm({ concern, typed, faults, register }: FormProps) {
  return (
    <Section title="Close it">
      <form method="post" action={`${register}/${concern.concernId}/close`} novalidate>
        <Textarea
          name="action"
          label="What was done about it"
          hint="A talk, advice, training; or why nothing was needed"
          rows={4}
          value={typed.form === 'close' ? typed.action : ''}
          error={typed.form === 'close' ? faults.fields.action : undefined}
        />
        <Button preventDoubleClick>Close it</Button>
      </form>
    </Section>
  )
}

function ReclassifyForm({ concern, typed, faults, register }: FormProps) {
  const mine = typed.form === 'reclassify'
  return (
    <Details summary="It reaches the harm threshold after all" open={mine}>
      <p>
        A case of an allegation is opened from it. Its clock runs from now, and the concern stays in
        the register as it is.
      </p>
      <form method="post" action={`${register}/${concern.concernId}/reclassify`} novalidate>
        <Textarea
          name="reason"
          label="Why"
          rows={3}
          value={mine ? typed.reason : ''}
          error={mine ? faults.fields.reason : undefined}
        />
        <Button kind="warning" preventDoubleClick>
          Make it an allegation
        </Button>
      </form>
    </Details>
  )
}
