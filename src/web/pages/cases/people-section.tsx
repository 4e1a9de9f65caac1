import { leads } from '../../../domain/cases/index.ts'
import { CASE_PARTS, CASE_PERSON_KINDS } from '../../../vocabulary/cases.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { LearnerPick } from '../contact/learner-pick.tsx'
import type { CasePageProps } from './case-page.tsx'
import { kindLabel, partLabel } from './labels.ts'
import { PersonSelect } from './person-select.tsx'

/** Who is part of the case, with the forms to name somebody and to put a wrong name right. */
export function PeopleSection(props: CasePageProps) {
  const { record } = props
  const change = leads(record) && record.stage !== 'closed'
  return (
    <Section title="Who is in it" icon="people">
      {record.people.length > 0 ? (
        <ListRows
          rows={record.people.map((one) => ({
            title: one.name ?? 'Nobody knows who',
            meta: `${partLabel(one.part)} (${kindLabel(one.kind).toLowerCase()})`,
            side: one.endedAt ? <Tag colour="grey">Put right</Tag> : null,
          }))}
        />
      ) : (
        <p>Nobody is named yet. Name whom it is about early: from then on they are kept out.</p>
      )}
      {change ? <NameForm {...props} /> : null}
      {change && record.people.some((one) => !one.endedAt) ? <CorrectForm {...props} /> : null}
    </Section>
  )
}

function NameForm(props: CasePageProps) {
  const { school, record, people, typed, faults, searches, learners, learnerWord: word } = props
  const here = typed.form === 'person'
  const error = (name: string) => (here ? faults.fields[name] : undefined)
  return (
    <Details summary="Name somebody" open={here}>
      <form
        method="post"
        action={`/schools/${school.slug}/cases/${record.caseId}/people`}
        novalidate
      >
        <Radios
          name="part"
          legend="Their part"
          items={CASE_PARTS.map(({ code, label }) => ({ value: code, text: label }))}
          value={here ? typed.part : undefined}
          error={error('part')}
        />
        <Select
          name="kind"
          label="What they are"
          items={CASE_PERSON_KINDS.map(({ code, label }) => ({ value: code, text: label }))}
          value={here ? typed.kind : undefined}
          error={error('kind')}
        />
        <PersonSelect
          people={people}
          label="An adult of the school"
          value={here ? typed.personId : undefined}
          error={error('personId')}
        />
        <TextInput
          name="name"
          label="Or the name of somebody else"
          hint="A child, a parent, somebody from outside. It is encrypted"
          autocomplete="off"
          value={here ? typed.name : undefined}
          error={error('name')}
        />
        <LearnerPick
          {...{ searches, learners, word }}
          value={here ? typed.learnerId : undefined}
          error={error('learnerId')}
        />
        <Button kind="secondary" preventDoubleClick>
          Name them
        </Button>
      </form>
    </Details>
  )
}

function CorrectForm({ school, record, typed, faults }: CasePageProps) {
  const here = typed.form === 'correct'
  return (
    <Details summary="The wrong person was named" open={here}>
      <form
        method="post"
        action={`/schools/${school.slug}/cases/${record.caseId}/people/correct`}
        novalidate
      >
        <Select
          name="entryId"
          label="Who it was not"
          items={record.people
            .filter((one) => !one.endedAt)
            .map((one) => ({
              value: one.entryId,
              text: `${one.name ?? 'Unknown'}: ${partLabel(one.part)}`,
            }))}
          value={here ? typed.entryId : undefined}
          error={here ? faults.fields.entryId : undefined}
        />
        <TextInput
          name="reason"
          label="How it came about"
          value={here ? typed.reason : undefined}
          error={here ? faults.fields.reason : undefined}
        />
        <Button kind="secondary" preventDoubleClick>
          Put it right
        </Button>
      </form>
    </Details>
  )
}
