import type { MonitoringSeen } from '../../../domain/monitoring/index.ts'
import { type Colleague, may, type SchoolName } from '../../../domain/people/index.ts'
import { COVERT_GROUNDS, MONITORING_STATES } from '../../../vocabulary/registers.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { plainly } from '../../components/plainly.ts'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { plainDay } from '../../components/time-formats.ts'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'

interface MonitoringPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  /** Undefined where a form came back with a fault. */
  readonly register: readonly MonitoringSeen[] | undefined
  readonly people: readonly Colleague[]
  readonly typed: Typed
  readonly faults: Faults
  readonly today: string
}

/** The register, what waits for a decision, and how to ask. */
export function MonitoringPage(props: MonitoringPageProps) {
  const { c, school, register, faults } = props
  const asks = may(c.var.actor, 'monitoring.ask', school.schoolId)
  return (
    <Frame
      c={c}
      title="Monitoring"
      heading="Leave to monitor"
      caption={school.name}
      lead="Who allowed what, why, and until when."
      errors={faults.page}
      width="reading"
    >
      <InsetText>
        <strong>Gatepost monitors nobody.</strong> It reads no accounts, no messages and no keys
        that are pressed. This is the record that the law asks for when the school looks at the use
        of its own systems. Signing the policy is never agreement to it.
      </InsetText>
      {register ? null : (
        <p>
          <a class="govuk-link" href={`/schools/${school.slug}/monitoring`}>
            Back to the register
          </a>
        </p>
      )}
      {asks && register && register.length > 0 ? (
        <Button kind="secondary" href="#ask">
          Ask for leave
        </Button>
      ) : null}
      {register?.length === 0 ? (
        <EmptyState picture="shield" title="Nothing was ever asked for">
          <p>
            When the school wants to look at how its systems are used, it is asked for here first.
          </p>
        </EmptyState>
      ) : null}
      {register?.map((one) => (
        <One {...props} one={one} asks={asks} />
      ))}
      {asks ? (
        <Section title="Ask for leave" icon="plus" id="ask">
          <Ask {...props} />
        </Section>
      ) : null}
    </Frame>
  )
}

type OneProps = MonitoringPageProps & { readonly one: MonitoringSeen; readonly asks: boolean }

function One(props: OneProps) {
  const { c, school, one, asks } = props
  const { words } = one
  const at = `/schools/${school.slug}/monitoring`
  const over = one.state === 'ended' || one.state === 'refused'
  const decides =
    one.state === 'asked' &&
    may(c.var.actor, 'monitoring.approve', school.schoolId) &&
    one.askedById !== c.var.actor.personId
  return (
    <Section
      title={words?.purpose ?? 'The words cannot be opened: the key to them is not there'}
      actions={<State one={one} />}
    >
      <SummaryList
        rows={[
          { key: 'From and to', value: `${plainDay(one.fromDate)} to ${plainDay(one.toDate)}` },
          { key: 'People are told', value: toldInWords(one) },
          { key: 'Why it is needed', value: plainly(words?.necessity ?? '') },
          { key: 'What else was considered', value: plainly(words?.alternatives ?? '') },
          { key: 'What is looked at', value: plainly(words?.scope ?? '') },
          { key: 'Assessment', value: plainly(words?.assessment ?? '') },
          { key: 'Asked by', value: one.askedBy },
          { key: 'Agreed by', value: one.approvedBy.join(', ') || 'Nobody yet' },
        ]}
      />
      {decides ? <Decide at={at} one={one} /> : null}
      {asks && !over ? (
        <Details
          summary={one.state === 'asked' ? 'Take it back' : 'It has stopped'}
          open={one.ranOut}
        >
          <form method="post" action={`${at}/end`}>
            <input type="hidden" name="authorisationId" value={one.authorisationId} />
            <p>
              {one.state === 'asked'
                ? 'Nobody decides on it any more. It stays in the register.'
                : 'From now on nothing is looked at. To begin again, leave is asked for anew.'}
            </p>
            <Button kind="secondary">
              {one.state === 'asked' ? 'Take it back' : 'Put on record that it has stopped'}
            </Button>
          </form>
        </Details>
      ) : null}
    </Section>
  )
}

function State({ one }: { readonly one: MonitoringSeen }) {
  if (one.ranOut) return <Tag colour="red">Ran out</Tag>
  const label = MONITORING_STATES.find(({ code }) => code === one.state)?.label
  const colour = one.state === 'in_force' ? 'green' : one.state === 'asked' ? 'yellow' : 'grey'
  return (
    <Tag colour={colour}>
      {one.state === 'in_force' ? `Allowed until ${plainDay(one.toDate)}` : label}
    </Tag>
  )
}

function toldInWords({ covert, ground, noticeOn }: MonitoringSeen): string {
  if (!covert) return noticeOn ? `On ${plainDay(noticeOn)}` : 'Yes'
  const why = COVERT_GROUNDS.find(({ code }) => code === ground)?.label
  return `No: ${why}. Two people have to agree.`
}

function Decide({ at, one }: { readonly at: string; readonly one: MonitoringSeen }) {
  const { authorisationId } = one
  return (
    <Details summary="Decide on it">
      <form method="post" action={`${at}/decide`} novalidate>
        <input type="hidden" name="authorisationId" value={authorisationId} />
        <Radios
          name="outcome"
          idPrefix={`outcome-${authorisationId}`}
          legend="Is it allowed?"
          items={[
            { value: 'approved', text: 'Yes: it is needed, and nothing milder would do' },
            { value: 'refused', text: 'No' },
          ]}
        />
        <Textarea name="reason" id={`reason-${authorisationId}`} label="Why" rows={2} />
        <Button preventDoubleClick>Put it on record</Button>
      </form>
    </Details>
  )
}

function Ask({ school, people, typed, faults, today }: MonitoringPageProps) {
  const box = (name: string) => ({ name, value: typed[name], error: faults.fields[name] })
  const day = { width: 10, attributes: { type: 'date' } } as const
  return (
    <form method="post" action={`/schools/${school.slug}/monitoring`} novalidate>
      <Radios
        {...box('manner')}
        legend="Are people told?"
        items={[
          {
            value: 'open',
            text: 'Yes, before it begins',
            conditional: <TextInput {...box('noticeOn')} label="When are people told?" {...day} />,
          },
          {
            value: 'covert',
            text: 'No: for an exceptional ground alone, for 28 days at most',
            conditional: <Ground {...box('ground')} />,
          },
        ]}
      />
      <Textarea {...box('purpose')} label="What is it for?" rows={2} />
      <Textarea {...box('necessity')} label="Why is it needed?" rows={3} />
      <Textarea
        {...box('alternatives')}
        label="What else was considered?"
        hint="A talk, training, a setting. Why would it not do?"
        rows={3}
      />
      <Textarea {...box('scope')} label="What is looked at, and what is not?" rows={3} />
      <TextInput
        {...box('assessment')}
        label="Where is the data protection assessment?"
        hint="Its number or its place"
      />
      <TextInput {...box('fromDate')} label="From" {...day} value={typed.fromDate ?? today} />
      <TextInput {...box('toDate')} label="To" {...day} />
      <Select
        {...box('aboutPerson')}
        label="Is it about one person? (optional)"
        hint="They never see it, and cannot decide on it."
        items={[
          { value: '', text: 'No' },
          ...people.map(({ personId, name }) => ({ value: personId, text: name })),
        ]}
      />
      <Button preventDoubleClick>Ask for leave</Button>
    </form>
  )
}

function Ground(box: {
  readonly name: string
  readonly value: string | undefined
  readonly error: string | undefined
}) {
  return (
    <Select
      {...box}
      label="Which ground?"
      hint="Two people have to agree to it."
      items={[
        { value: '', text: 'Choose' },
        ...COVERT_GROUNDS.map(({ code, label }) => ({ value: code, text: label })),
      ]}
    />
  )
}
