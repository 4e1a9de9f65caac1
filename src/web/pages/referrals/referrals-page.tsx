import { londonDate } from '../../../domain/london-time.ts'
import type { KnownBody } from '../../../domain/outside-bodies/index.ts'
import type { ReferralSeen } from '../../../domain/referrals/index.ts'
import { REFERRAL_STATES, REFERRAL_STEPS } from '../../../vocabulary/takedown-requests.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { plainly } from '../../components/plainly.ts'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { Timeline } from '../../components/timeline.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { MatterWays } from '../matter-work/matter-ways.tsx'

interface ReferralsPageProps {
  readonly c: PageContext
  readonly matterId: string
  readonly referrals: readonly ReferralSeen[]
  readonly bodies: readonly KnownBody[]
  readonly typed: Typed
  readonly faults: Faults
}

/** To whom a matter was taken, what came of it, and one more. */
export function ReferralsPage(props: ReferralsPageProps) {
  const { c, matterId, referrals, faults } = props
  return (
    <Frame
      c={c}
      title="Referrals"
      heading="Referrals"
      lead="To whom this was taken, what they said, and when to ask again."
      errors={faults.page}
      width="reading"
    >
      <MatterWays matterId={matterId} current="referrals" />
      {referrals.map((one) => (
        <One referral={one} matterId={matterId} today={londonDate(c.var.now)} />
      ))}
      <Section title="Put a referral on record" icon="plus">
        <Make {...props} />
      </Section>
    </Frame>
  )
}

interface OneProps {
  readonly referral: ReferralSeen
  readonly matterId: string
  /** Calendar date in London. */
  readonly today: string
}

function One(props: OneProps) {
  const { referral, matterId, today } = props
  const { words, state, madeAt, madeBy, chaseOn } = referral
  const due = state !== 'closed' && chaseOn !== null && chaseOn <= today
  const label = REFERRAL_STATES.find(({ code }) => code === state)?.label
  return (
    <Section
      title={words?.body ?? 'The words cannot be opened: the key to them is not there'}
      actions={
        <Tag colour={due ? 'red' : state === 'open' ? 'yellow' : 'green'}>
          {due ? 'Ask again now' : label}
        </Tag>
      }
    >
      <SummaryList
        rows={[
          {
            key: 'Made',
            value: (
              <>
                <TimeText at={madeAt} /> by {madeBy}
              </>
            ),
          },
          { key: 'What was asked', value: plainly(words?.reason ?? '') },
          { key: 'Spoke to', value: plainly(words?.spokeTo ?? '') || 'Not said' },
          { key: 'Their reference', value: plainly(words?.reference ?? '') || 'None given' },
          { key: 'Ask again', value: chaseOn ? <TimeText at={chaseOn} /> : 'No day set' },
        ]}
      />
      {referral.steps.length > 0 ? (
        <Timeline
          entries={referral.steps.map(({ at, by, kind, words: said }) => ({
            at,
            what: `${by} ${REFERRAL_STEPS.find(({ code }) => code === kind)?.did}`,
            children: <p>{plainly(said)}</p>,
          }))}
        />
      ) : null}
      {state === 'closed' ? null : <Step referral={referral} matterId={matterId} due={due} />}
    </Section>
  )
}

function Step(props: Omit<OneProps, 'today'> & { readonly due: boolean }) {
  const { referral, matterId, due } = props
  const { referralId } = referral
  return (
    <Details summary="Put on record what came of it" open={due}>
      <form method="post" action={`/matters/${matterId}/referrals/${referralId}`} novalidate>
        <Radios
          name="kind"
          idPrefix={`kind-${referralId}`}
          legend="What happened?"
          items={REFERRAL_STEPS.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <Textarea name="words" id={`words-${referralId}`} label="In a sentence" rows={3} />
        <ChaseDay id={`chaseOn-${referralId}`} />
        <Button kind="secondary" preventDoubleClick>
          Put it on record
        </Button>
      </form>
    </Details>
  )
}

function ChaseDay(props: {
  readonly id?: string
  readonly value?: string | undefined
  readonly error?: string | undefined
}) {
  return (
    <TextInput
      {...props}
      name="chaseOn"
      label="Ask again on (optional)"
      hint="It stands on your home page from that day on."
      width={10}
      attributes={{ type: 'date' }}
    />
  )
}

function Make({ matterId, bodies, typed, faults }: ReferralsPageProps) {
  const box = (name: string) => ({ name, value: typed[name], error: faults.fields[name] })
  return (
    <form method="post" action={`/matters/${matterId}/referrals`} novalidate>
      <Select
        {...box('bodyKey')}
        label="To whom?"
        items={[
          { value: '', text: 'Choose' },
          ...bodies.map(({ key, name }) => ({ value: key, text: name })),
        ]}
      />
      <Textarea {...box('reason')} label="What was asked of them?" rows={3} />
      <TextInput {...box('spokeTo')} label="Spoke to (optional)" />
      <TextInput {...box('reference')} label="Their reference number (optional)" width={20} />
      <ChaseDay value={typed.chaseOn} error={faults.fields.chaseOn} />
      <Button preventDoubleClick>Put it on record</Button>
    </form>
  )
}
