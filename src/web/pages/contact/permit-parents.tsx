import type { LearnerForReader } from '../../../domain/contact/index.ts'
import { PARENTS_WAYS } from '../../../vocabulary/contact.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Details } from '../../components/details.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { Typed } from '../../form.ts'
import { DayInput } from '../settings/day-input.tsx'
import { permitPath } from './address.ts'
import { parentsLabel, parentsWayLabel } from './labels.ts'
import type { PermitPageProps } from './permit-page.tsx'

/** With whom, and what their parents have to do with it. */
export function PermitParents(props: PermitPageProps) {
  const { view, pack } = props
  return (
    <Section
      title={`${pack.terms.learners.charAt(0).toUpperCase()}${pack.terms.learners.slice(1)} and their parents`}
      icon="people"
      lead="Under 16 a parent agrees first. From 16 they know, unless the safeguarding lead decides otherwise."
      id="parents"
    >
      <ListRows
        rows={view.learners.map((learner) => ({
          title: learner.className ? `${learner.name}, ${learner.className}` : learner.name,
          meta: <Word learner={learner} />,
          side: (
            <Tag colour={learner.ready ? 'green' : 'yellow'}>
              {learner.ready ? 'Ready' : 'Missing'}
            </Tag>
          ),
        }))}
      />
      {view.open.includes('note_parents') ? <NoteForm {...props} /> : null}
      {view.open.includes('withhold') ? <UnsafeForm {...props} /> : null}
    </Section>
  )
}

function Word({ learner }: { readonly learner: LearnerForReader }) {
  const { parents, parentsTo, on, how, who } = learner
  if (parents === null) {
    return (
      <>
        {parentsTo === 'agree' ? 'Under 16: a parent has to agree' : '16 or over: parents are told'}
      </>
    )
  }
  return (
    <>
      {parentsLabel(parents)}
      {who ? `: ${who}` : ''}
      {on ? (
        <>
          , <TimeText at={on} />
        </>
      ) : null}
      {how ? `, ${parentsWayLabel(how).toLowerCase()}` : ''}
    </>
  )
}

const undecided = ({ view }: PermitPageProps) =>
  view.learners.filter(({ parents }) => parents !== 'not_told')

function NoteForm(props: PermitPageProps) {
  const { school, view, typed, faults } = props
  const { fields } = faults
  const rows = undecided(props)
  if (rows.length === 0) return null
  return (
    <Details
      summary="Put down that parents agreed or know"
      open={['learnerIds', 'parents', 'on', 'how', 'who'].some((name) => fields[name])}
    >
      <form
        method="post"
        action={`${permitPath(school.slug, view.permit.permitId)}/parents`}
        id="note-parents"
        novalidate
      >
        <Checkboxes
          name="learnerIds"
          legend="Whose parents?"
          error={fields.learnerIds}
          items={rows.map((one) => ({
            value: one.learnerId,
            text: one.name,
            checked: !one.ready && rows.length === 1,
          }))}
        />
        <Radios
          name="parents"
          legend="What did they say?"
          value={typed.parents}
          error={fields.parents}
          items={[
            { value: 'agreed', text: 'They agreed' },
            { value: 'told', text: 'They were told' },
          ]}
        />
        <TextInput
          name="who"
          label="Who was it, and where is it kept?"
          hint="Such as “mother, form in the office folder”"
          value={typed.who}
          error={fields.who}
        />
        <DayInput name="on" label="On which day?" value={typed.on} error={fields.on} />
        <Radios
          name="how"
          legend="How?"
          value={typed.how}
          error={fields.how}
          items={PARENTS_WAYS.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <Button kind="secondary" preventDoubleClick>
          Put it on record
        </Button>
      </form>
    </Details>
  )
}

/** For the safeguarding lead: telling parents would be unsafe. */
function UnsafeForm(props: PermitPageProps) {
  const { school, view } = props
  const here = props.tried === 'unsafe'
  const typed: Typed = here ? props.typed : {}
  const fields: Typed = here ? props.faults.fields : {}
  const rows = undecided(props).filter(({ parentsTo }) => parentsTo === 'know')
  if (rows.length === 0) return null
  return (
    <Details summary="Telling parents would not be safe" open={here}>
      <p>
        Everybody else reads “the safeguarding lead has decided”. Your reason is encrypted and read
        by safeguarding leads alone.
      </p>
      <form
        method="post"
        action={`${permitPath(school.slug, view.permit.permitId)}/unsafe`}
        id="withhold"
        novalidate
      >
        <Radios
          name="learnerId"
          legend="For whom do you decide?"
          value={typed.learnerId}
          error={fields.learnerId}
          items={rows.map((one) => ({ value: one.learnerId, text: one.name }))}
        />
        <Textarea
          name="reason"
          id={here ? undefined : 'unsafe-reason'}
          label="Why?"
          rows={3}
          value={typed.reason ?? ''}
          error={fields.reason}
        />
        <Button kind="secondary" preventDoubleClick>
          Decide that they are not told
        </Button>
      </form>
    </Details>
  )
}
