import type { Child } from 'hono/jsx'
import { ATTESTATIONS, type AttestationKind, OPENNESS } from '../../../vocabulary/channel-staff.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import type { ChannelAt } from './find-channel.ts'

interface LookPageProps extends ChannelAt {
  readonly c: PageContext
  readonly typed: Typed
  readonly faults: Faults
}

/** What to look for on the network, kind by kind. */
const LOOK_FOR: Readonly<Record<AttestationKind, string>> = {
  mfa: 'Open the account’s security settings. Is a second step asked for at every sign-in, for everyone?',
  privacy: 'Open its privacy settings. Are they as strict as the channel allows?',
  messages: 'Who may send it private messages?',
  comments: 'Who may comment on what it posts?',
  house_rules: 'Open the page as a visitor. Can the house rules and the terms be found and read?',
  access:
    'Open the list of who can get in. Is nobody there who no longer runs it, and was the password changed since?',
}

/** One short form for each thing to look at. */
export function LookPage(props: LookPageProps) {
  const { c, channel, school, faults } = props
  const here = `/channels/${channel.channelId}`
  return (
    <Frame
      c={c}
      title={`Look at the settings of ${channel.name}`}
      heading="Look at its settings"
      caption={channel.name}
      lead="Open the account on the network beside this page. Write down what you see; it is kept with your name and the time."
      breadcrumbs={[
        { text: 'Channels', href: `/schools/${school.slug}/channels` },
        { text: channel.name, href: here },
        { text: 'Look at its settings' },
      ]}
      errors={faults.page}
      width="reading"
    >
      {ATTESTATIONS.map(({ code, label }) => (
        <Kind kind={code} label={label} {...props} />
      ))}
      <p>
        <a class="govuk-link" href={here}>
          Back to {channel.name}
        </a>
      </p>
    </Frame>
  )
}

interface KindProps extends LookPageProps {
  readonly kind: AttestationKind
  readonly label: string
}

function Kind({ kind, label, channel, typed, faults }: KindProps) {
  const mine = typed.kind === kind
  const last = channel.attestations.find((one) => one.kind === kind)
  const wanted = channel.standing?.breaches.some(({ rule }) => rule === kind) ?? false
  const error = (field: string) => (mine ? faults.fields[field] : undefined)
  return (
    <Section
      title={label}
      id={kind}
      icon="look"
      lead={LOOK_FOR[kind]}
      actions={wanted ? <Tag colour="yellow">Asked for</Tag> : undefined}
    >
      {last ? (
        <p class="govuk-hint">
          Last seen <TimeText at={last.at} /> by {last.by}: {last.seen}
        </p>
      ) : null}
      <Folded folded={last !== undefined && !wanted && !mine}>
        <form method="post" action={`/channels/${channel.channelId}/look`} novalidate>
          <input type="hidden" name="kind" value={kind} />
          {kind === 'messages' || kind === 'comments' ? (
            <Radios
              name="setting"
              idPrefix={`setting-${kind}`}
              legend="How it is set now"
              legendSize="s"
              small
              value={mine ? typed.setting : (last?.setting ?? undefined)}
              error={error('setting')}
              items={OPENNESS.map((one) => ({ value: one.code, text: one.label }))}
            />
          ) : null}
          <Textarea
            name="seen"
            id={`seen-${kind}`}
            label="What you saw"
            rows={2}
            value={mine ? typed.seen : ''}
            error={error('seen')}
          />
          <Button kind="secondary" preventDoubleClick>
            Put on record<span class="govuk-visually-hidden">: {label}</span>
          </Button>
        </form>
      </Folded>
    </Section>
  )
}

/** What was looked at this term is folded away, so that what is asked for stands out. */
function Folded({ folded, children }: { readonly folded: boolean; readonly children: Child }) {
  if (!folded) return <>{children}</>
  return <Details summary="Look again">{children}</Details>
}
