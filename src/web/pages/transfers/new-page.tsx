import type { TrustFact } from '../../../domain/facts/index.ts'
import type { Learner } from '../../../domain/learners/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { TRANSFER_TIMINGS } from '../../../vocabulary/transfers.ts'
import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { LearnerPick } from '../contact/learner-pick.tsx'

interface NewPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly typed: Typed
  readonly faults: Faults
  readonly searches: boolean
  readonly learners: readonly Learner[]
  readonly learnerWord: string
  /** What the guidance of this nation says about the time. */
  readonly fact: TrustFact | undefined
}

const DAY = { width: 10, attributes: { type: 'date' } } as const

/** Whose file goes, to which school, and by when. */
export function NewPage(props: NewPageProps) {
  const { c, school, typed, faults } = props
  const here = `/schools/${school.slug}/transfers`
  const box = (name: string) => ({ name, value: typed[name], error: faults.fields[name] })
  return (
    <Frame
      c={c}
      title="Hand over a file"
      heading="Hand over a safeguarding file"
      caption={school.name}
      lead="To the next school, apart from everything else, so that only those who lead on safeguarding there read it. Nothing goes yet."
      breadcrumbs={[{ text: 'Files for other schools', href: here }, { text: 'Hand over a file' }]}
      errors={faults.page}
      width="reading"
    >
      <form method="post" action={`${here}/new`} novalidate>
        <Whose {...props} />
        <TextInput {...box('school')} label="To which school?" />
        <Textarea {...box('address')} label="Its address (optional)" rows={3} />
        <TextInput
          {...box('lead')}
          label="Who leads on safeguarding there? (optional)"
          hint="If you know their name."
          autocomplete="off"
        />
        <TextInput
          {...box('contact')}
          label="How are they reached?"
          hint="Find it yourself, on the school’s own website or by ringing its office: not in a message that asks you for the file."
          autocomplete="off"
        />
        <Radios
          name="timing"
          legend="When do they move?"
          value={typed.timing}
          error={faults.fields.timing}
          items={TRANSFER_TIMINGS.map(({ code, label, hint }) => ({
            value: code,
            text: label,
            hint,
          }))}
        />
        <TextInput
          {...box('countedFrom')}
          {...DAY}
          label="Their last day here, or the first day of that term"
        />
        <When fact={props.fact} />
        <TextInput
          {...box('dueOn')}
          {...DAY}
          label="Due by another day (optional)"
          hint="Leave it empty for the fifth working day."
        />
        <Textarea {...box('why')} label="Why does it go there, in a sentence?" rows={3} />
        <Button preventDoubleClick>Begin</Button>
      </form>
    </Frame>
  )
}

function Whose({ typed, faults, searches, learners, learnerWord: word }: NewPageProps) {
  return (
    <>
      {searches ? (
        <TextInput
          name="name"
          label={`Name of the ${word}`}
          hint="Type the beginning of each name and press the button below. For somebody who has left already, begin on their page of the register."
          value={typed.name}
          error={learners.length === 0 ? faults.fields.learnerId : undefined}
          id={learners.length === 0 ? 'learnerId' : undefined}
          autocomplete="off"
          spellcheck={false}
        />
      ) : learners.length === 0 ? (
        <div id="learnerId">
          <InsetText>
            You may not look anybody up on the register. Ask whoever leads on safeguarding to begin.
          </InsetText>
        </div>
      ) : null}
      <LearnerPick
        {...{ searches, learners, word }}
        value={typed.learnerId}
        error={faults.fields.learnerId}
      />
    </>
  )
}

function When({ fact }: { readonly fact: TrustFact | undefined }) {
  if (!fact) return null
  return (
    <InsetText>
      {fact.value} Source: {fact.source}
      {fact.lastChecked ? (
        <>
          , last checked <TimeText at={fact.lastChecked} show="day" />
        </>
      ) : (
        '. Not confirmed'
      )}
      .
    </InsetText>
  )
}
