import type { Concern } from '../../../domain/concerns/index.ts'
import type { Learner } from '../../../domain/learners/index.ts'
import type { PersonSummary, SchoolName } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Details } from '../../components/details.tsx'
import { Radios } from '../../components/radios.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { EnterSends } from '../contact/contact-frame.tsx'
import { LearnerPick } from '../contact/learner-pick.tsx'
import { concernBoxes } from './concern-boxes.tsx'
import { MomentInput } from './moment-input.tsx'
import { PersonSelect } from './person-select.tsx'

interface NewCasePageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly typed: Typed
  readonly faults: Faults
  readonly concerns: readonly Concern[]
  readonly ticked: readonly string[]
  readonly people: readonly PersonSummary[]
  /** Whether they may look pupils up in the register. */
  readonly searches: boolean
  /** Those whom the name found that was looked up. */
  readonly learners: readonly Learner[]
  /** As the policy calls a learner. */
  readonly learnerWord: string
}

/** What a case begins with; all else is asked one by one. */
export function NewCasePage(props: NewCasePageProps) {
  const { c, school, typed, faults } = props
  const here = `/schools/${school.slug}/cases`
  return (
    <Frame
      c={c}
      title="Open a case"
      heading="Open a case"
      caption={school.name}
      breadcrumbs={[{ text: 'Cases', href: here }, { text: 'Open a case' }]}
      errors={faults.page}
      width="reading"
    >
      <WarningText>If somebody is in danger now, ring 999 first.</WarningText>
      <form method="post" action={`${here}/new`} novalidate>
        <EnterSends />
        <input type="hidden" name="fromId" value={typed.fromId ?? ''} />
        <TextInput
          name="title"
          label="A title by which you know it"
          hint="Without anybody’s name"
          value={typed.title}
          error={faults.fields.title}
        />
        <MomentInput
          name="knownAt"
          label="When did anybody at the school first know?"
          hint="For an allegation the authority’s officer is contacted within one working day of this"
          value={typed.knownAt}
          error={faults.fields.knownAt}
        />
        <Subject {...props} />
        <Others {...props} />
        <Button preventDoubleClick>Open it</Button>
      </form>
    </Frame>
  )
}

function Subject(props: NewCasePageProps) {
  const { people, typed, faults } = props
  return (
    <Radios
      name="about"
      legend="Whom is it about?"
      hint="An adult of the school is kept out from the first moment, and so is whoever stands in for them"
      value={typed.about}
      error={faults.fields.about}
      items={[
        {
          value: 'adult',
          text: 'An adult of the school',
          conditional: (
            <PersonSelect
              people={people}
              label="Who"
              value={typed.personId}
              error={faults.fields.personId}
            />
          ),
        },
        {
          value: 'other',
          text: 'A child, a parent or somebody from outside',
          hint: 'You can name them on the page of the case too',
          conditional: props.searches ? <Pupil {...props} /> : undefined,
        },
        { value: 'unknown', text: 'Nobody knows yet' },
      ]}
    />
  )
}

/** Look up the pupil whom it is about; nothing is opened before one is chosen, or none of them. */
function Pupil({ typed, faults, searches, learners, learnerWord: word }: NewCasePageProps) {
  return (
    <>
      <TextInput
        name="find"
        label={`A ${word} on the register`}
        hint="Part of a name, or a class. Leave this empty if it is nobody on the register"
        autocomplete="off"
        value={typed.find}
        error={faults.fields.find}
      />
      <input type="hidden" name="looked" value={typed.looked ?? ''} />
      {typed.looked && learners.length === 0 ? (
        <p role="status">
          Nobody on the register matches “{typed.looked}”. Look again, or empty the box and go on.
        </p>
      ) : null}
      <LearnerPick
        {...{ searches, learners, word }}
        value={typed.learnerId}
        error={faults.fields.learnerId}
      />
    </>
  )
}

function Others({ concerns, ticked, typed, faults }: NewCasePageProps) {
  if (concerns.length === 0) return null
  const error = faults.fields.others
  return (
    <Details
      summary={typed.fromId ? 'Others told of the same event' : 'It comes out of concerns'}
      open={ticked.length > 0 || error !== undefined}
    >
      <Checkboxes
        name="others"
        legend="Which concerns belong to it?"
        hint="They are only put under it: each keeps its reporter, its words and those who read it"
        items={concernBoxes(concerns)}
        values={ticked}
        error={error}
      />
    </Details>
  )
}
