import type { WhoReads } from '../../../domain/concerns/index.ts'
import type { Colleague, SchoolName } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { DangerFirst } from './danger-first.tsx'
import { FindPupil, type PupilSearch } from './find-pupil.tsx'
import { KeptOnDevice } from './kept-on-device.tsx'
import { OtherWays } from './other-ways.tsx'
import { ReportFields } from './report-fields.tsx'
import { REPORT_WORDING } from './report-words.ts'
import { RingInstead } from './ring-instead.tsx'

interface NewConcernPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly reads: WhoReads
  readonly people: readonly Colleague[]
  readonly typed: Typed
  readonly faults: Faults
  readonly token: string
  readonly ring: boolean
  /** Whether they may look pupils up in the register. */
  readonly searches: boolean
  readonly search: PupilSearch | undefined
}

/** The form for somebody who works here: danger first, and no upload before the stop question. */
export function NewConcernPage(props: NewConcernPageProps) {
  const { c, school, reads, faults, ring } = props
  const title = 'Report a concern'
  const unread = reads.usual.length === 0
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      caption={school.name}
      width="reading"
      errors={faults.page}
      islands={unread ? [] : ['islands/concern.ts']}
    >
      <DangerFirst />
      {ring || unread ? <RingInstead reads={reads} chosen={!unread} /> : null}
      {unread ? null : <Form {...props} />}
      <OtherWays school={school} />
    </Frame>
  )
}

function Form(props: NewConcernPageProps) {
  const { school, typed, faults, token } = props
  return (
    <form
      method="post"
      action={actionOf(school)}
      novalidate
      autocomplete="off"
      data-concern={`${school.slug}/staff`}
    >
      <KeptOnDevice />
      <ReportFields {...props} teller="staff" people={<People {...props} />} />
      <Radios
        name="named"
        legend="Does your name go with it?"
        value={typed.named}
        error={faults.fields.named}
        items={[
          {
            value: 'yes',
            text: 'Yes',
            hint: 'Only those who read it see your name. They can ask you more.',
          },
          {
            value: 'no',
            text: 'No',
            hint: 'Nothing that is kept says that it was you. You get a code to read the answer.',
          },
        ]}
      />
      <input type="hidden" name="token" value={token} />
      <p class="gp-quiet">
        Promise nobody that it stays secret. Pictures and files come later: after you have sent
        this, you are asked about them.
      </p>
      <Button preventDoubleClick>{REPORT_WORDING.staff.send}</Button>
    </form>
  )
}

const actionOf = (school: SchoolName) => `/schools/${school.slug}/concerns/new`

function People(props: NewConcernPageProps) {
  const { school, reads, searches, search } = props
  const word = reads.pack.terms.learner
  return (
    <>
      {searches ? <FindPupil action={actionOf(school)} word={word} search={search} /> : null}
      <Person {...props} />
    </>
  )
}

function Person({ people, typed, faults }: NewConcernPageProps) {
  return (
    <Select
      name="personId"
      label="An adult who works here and whom it is about"
      hint="They never see it and are not told of it. Leave this if it is about nobody who works here."
      value={typed.personId ?? ''}
      error={faults.fields.personId}
      items={[
        { value: '', text: 'Nobody of these' },
        ...people.map(({ personId, name, position }) => ({
          value: personId,
          text: position ? `${name}, ${position}` : name,
        })),
      ]}
    />
  )
}
