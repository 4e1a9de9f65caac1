import { LAWFUL_BASES, SCOPES, STAFF_METHODS, type Wording } from '../../../domain/consent/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { londonDay } from '../../components/time-formats.ts'
import type { LearnerPageProps } from './learner-page.tsx'

type Field = (name: string) => { value: string | undefined; error: string | undefined }

/** Record what a parent or the learner told the school on paper, in person or by telephone. */
export function AnswerForm(props: LearnerPageProps) {
  const { c, file, wordings } = props
  const field = fieldsOf(props, 'answer')
  return (
    <Section title="Record an answer" icon="compose" id="answer-form">
      {wordings.map((wording, index) => (
        <Details summary={index === 0 ? 'The exact words of today' : wordingName(wording)}>
          <p class="gp-keep-lines">{wording.text}</p>
        </Details>
      ))}
      <form method="post" action={`/learners/${file.learner.learnerId}/answers`} novalidate>
        <Words {...props} field={field} />
        <Radios
          name="answer"
          legend="What did they say?"
          legendSize="s"
          items={[
            { value: 'given', text: 'Yes' },
            { value: 'refused', text: 'No' },
          ]}
          {...field('answer')}
        />
        <Giver {...props} prefix="answer" field={field} />
        <Where {...props} prefix="answer" field={field} />
        <Method prefix="answer" field={field} />
        <TextInput
          name="givenOn"
          label="When did they say so?"
          attributes={{ type: 'date', max: londonDate(c.var.now) }}
          {...field('givenOn')}
          value={field('givenOn').value ?? londonDate(c.var.now)}
        />
        <Button preventDoubleClick>Record this answer</Button>
      </form>
    </Section>
  )
}

/** Which words they were shown: a form that was printed some time ago carries older ones. */
function Words({ wordings, field }: LearnerPageProps & { readonly field: Field }) {
  const [today, ...earlier] = wordings
  if (!today) return null
  if (earlier.length === 0) return <input type="hidden" name="wordingId" value={today.wordingId} />
  return (
    <Select
      name="wordingId"
      label="Which words were they shown?"
      {...field('wordingId')}
      items={[
        { value: today.wordingId, text: 'The words of today' },
        ...earlier.map((one) => ({ value: one.wordingId, text: wordingName(one) })),
      ]}
    />
  )
}

function wordingName(wording: Wording): string {
  return `The words first used on ${londonDay(wording.firstUsedAt)}`
}

/** An objection is a record of its own, with what the school relies on. */
export function ObjectionForm(props: LearnerPageProps) {
  const { file, form } = props
  const field = fieldsOf(props, 'objection')
  return (
    <Details summary="Record an objection" open={form === 'objection'}>
      <form method="post" action={`/learners/${file.learner.learnerId}/objections`} novalidate>
        <Giver {...props} prefix="objection" field={field} />
        <Radios
          name="scope"
          legend="What do they object to?"
          legendSize="s"
          items={SCOPES.map(({ code, label }) => ({ value: code, text: label }))}
          {...field('scope')}
        />
        <Where {...props} prefix="objection" field={field} />
        <Radios
          name="lawfulBasis"
          legend="What does the school rely on for this use?"
          legendSize="s"
          hint="Your data protection officer knows. Where it is consent, record a no instead."
          items={LAWFUL_BASES.map(({ code, label }) => ({ value: code, text: label }))}
          {...field('lawfulBasis')}
        />
        <Method prefix="objection" field={field} />
        <Button preventDoubleClick>Record this objection</Button>
      </form>
    </Details>
  )
}

/** Values and faults belong to the form that was sent; the other one stays empty. */
function fieldsOf({ form, typed, faults }: LearnerPageProps, which: 'answer' | 'objection'): Field {
  return (name) =>
    form === which
      ? { value: typed[name], error: faults.fields[name] }
      : { value: undefined, error: undefined }
}

interface PartProps {
  readonly prefix: string
  readonly field: Field
}

/** Any contact can be chosen; a no may also come from the learner or somebody else. */
function Giver({ file, terms, prefix, field }: LearnerPageProps & PartProps) {
  return (
    <Radios
      name="giver"
      idPrefix={`${prefix}-giver`}
      legend="Who said so?"
      legendSize="s"
      {...field('giver')}
      items={[
        ...file.contacts.map((contact) => ({
          value: contact.contactId,
          text: `${contact.name}, ${contact.relationship}`,
        })),
        { value: 'learner', text: `The ${terms.learner}` },
        {
          value: 'other',
          text: 'Somebody else',
          hint: 'Can say no for the child, but not yes.',
          conditional: (
            <>
              <TextInput
                name="otherName"
                id={`${prefix}-otherName`}
                label="Their name"
                {...field('otherName')}
              />
              <TextInput
                name="otherRelationship"
                id={`${prefix}-otherRelationship`}
                label="How are they related?"
                {...field('otherRelationship')}
              />
            </>
          ),
        },
      ]}
    />
  )
}

function Where({ file, prefix, field }: LearnerPageProps & PartProps) {
  return (
    <Select
      name="channelId"
      id={`${prefix}-channelId`}
      label="For which channel?"
      {...field('channelId')}
      items={[
        { value: '', text: 'Every channel' },
        ...file.channels.map(({ channelId, name }) => ({ value: channelId, text: name })),
      ]}
    />
  )
}

function Method({ prefix, field }: PartProps) {
  return (
    <Radios
      name="method"
      idPrefix={`${prefix}-method`}
      legend="How did they tell the school?"
      legendSize="s"
      items={STAFF_METHODS.map(({ code, label }) => ({ value: code, text: label }))}
      {...field('method')}
    />
  )
}
