import type { Learner } from '../../../domain/learners/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { type Pack, type PermitRules, roleWord } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Details } from '../../components/details.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults } from '../../form.ts'
import { DayInput } from '../settings/day-input.tsx'
import { askPath } from './address.ts'
import { ContactFrame, EnterSends } from './contact-frame.tsx'
import { learnerLabel, type TypedWithLearners } from './learner-finder.ts'

interface AskPermitPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly pack: Pack
  readonly rules: PermitRules
  readonly form: TypedWithLearners
  readonly faults: Faults
  readonly learners: readonly Learner[]
  readonly classes: readonly string[]
}

/** Asks with whom, what for, where, on what and until when; and says beforehand who decides. */
export function AskPermitPage(props: AskPermitPageProps) {
  const { c, school, pack, rules, faults, form } = props
  const { typed } = form
  const { fields } = faults
  const title = `Ask to be in contact with ${pack.terms.learners}`
  const deciders = rules.deciders.map((role) => `the ${roleWord(role, pack.terms)}`).join(' or ')
  return (
    <ContactFrame
      c={c}
      school={school}
      title={title}
      heading={title}
      lead="For a trip, a club or an exam, from an account and a device of the school."
      errors={faults.page}
      way={[{ text: 'Ask' }]}
    >
      <InsetText>
        <p>
          It goes to <strong>{deciders}</strong>. {rules.decidersBecause}
        </p>
      </InsetText>
      <Details summary="What your policy asks of such contact">
        <p>{rules.under16}</p>
        <p>{rules.from16}</p>
        <p>{rules.device}</p>
        <p>{rules.log}</p>
        <p>{rules.end}</p>
      </Details>
      <form method="post" action={askPath(school.slug)} id="ask-permit" novalidate>
        <EnterSends />
        <WithWhom {...props} />
        <TextInput
          name="purpose"
          label="What is it for?"
          hint="Such as “Times and places for the mountain walk”"
          value={typed.purpose}
          error={fields.purpose}
        />
        <Where {...props} />
        <DayInput
          name="endsOn"
          label="Until"
          hint="On this day you remove the connection and say that it is done"
          value={typed.endsOn}
          error={fields.endsOn}
        />
        <Button preventDoubleClick>Send it</Button>
      </form>
    </ContactFrame>
  )
}

function WithWhom({ pack, form, faults, learners, classes }: AskPermitPageProps) {
  const { learner, learners: many } = pack.terms
  const { typed, learnerIds } = form
  return (
    <>
      <TextInput
        name="q"
        label={`With which ${many}?`}
        hint="A name and a press of “Find”; several one after the other"
        value={typed.q}
        error={faults.fields.q ?? faults.fields.learnerIds}
        autocomplete="off"
      />
      <Button kind="secondary" name="do" value="find">
        Find
      </Button>
      {learners.length > 0 ? (
        <Checkboxes
          name="learnerIds"
          legend={`Tick each ${learner}`}
          values={learnerIds}
          items={learners.map((one) => ({ value: one.learnerId, text: learnerLabel(one) }))}
        />
      ) : null}
      <Select
        name="className"
        label="Or a whole class"
        value={typed.className ?? ''}
        items={[{ value: '', text: 'No class' }, ...classes.map((text) => ({ value: text, text }))]}
      />
      <Radios
        name="family"
        legend="Is one of them your own child or family?"
        inline
        value={typed.family}
        error={faults.fields.family}
        items={[
          { value: 'no', text: 'No' },
          { value: 'yes', text: 'Yes' },
        ]}
      />
    </>
  )
}

function Where({ form, faults }: AskPermitPageProps) {
  const { typed } = form
  const { fields } = faults
  return (
    <>
      <Radios
        name="account"
        legend="From whose account?"
        value={typed.account}
        error={fields.account}
        items={[
          { value: 'school', text: 'An account of the school' },
          { value: 'own', text: 'My own' },
        ]}
      />
      <TextInput
        name="place"
        label="Where?"
        hint="The network or app, and the group, such as “Teams, group Walk 2027”"
        value={typed.place}
        error={fields.place}
      />
      <Radios
        name="seen"
        legend="Who else can see what is said?"
        value={typed.seen}
        error={fields.seen}
        items={[
          { value: 'others', text: 'Another adult of the school' },
          { value: 'nobody', text: 'Nobody' },
        ]}
      />
      <Radios
        name="whose"
        legend="On whose device?"
        value={typed.whose}
        error={fields.whose}
        items={[
          { value: 'school', text: 'A device of the school' },
          { value: 'own', text: 'My own' },
        ]}
      />
      <TextInput
        name="device"
        label="Which one?"
        hint="Such as “trip phone 2”"
        value={typed.device}
        error={fields.device}
      />
    </>
  )
}
