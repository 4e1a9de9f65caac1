import { LEAST_EFFECTS } from '../../../policy/index.ts'
import { NAME_SHOWN, WATCH_EFFECTS, WATCH_KINDS } from '../../../vocabulary/moderation.ts'
import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Frame } from '../../frame.tsx'
import type { ChannelPageProps } from './channel.tsx'

/** Whether and how visitors comment on a channel, and what is looked for in what they write. */
export function ChannelPage(props: ChannelPageProps) {
  const { c, school, channel, faults } = props
  const base = `/schools/${school.slug}/comments`
  return (
    <Frame
      c={c}
      title={`Comments: ${channel.name}`}
      heading="Comments"
      caption={channel.name}
      breadcrumbs={[
        { text: 'Comments', href: base },
        { text: 'Rules', href: `${base}/rules` },
        { text: channel.name },
      ]}
      width="reading"
      errors={faults.page}
    >
      <form method="post" action={`${base}/channels/${channel.channelId}`} novalidate>
        {channel.network === 'hosted' ? <Opening {...props} /> : <OnNetwork {...props} />}
        <Watches {...props} />
        <Button>Save</Button>
      </form>
    </Frame>
  )
}

function Opening({ channel, typed, faults }: ChannelPageProps) {
  const { settings } = channel
  const { fields } = faults
  return (
    <>
      <Radios
        name="isOpen"
        legend="May visitors comment?"
        hint="Nobody sees a comment before one of you lets it through. On a post with a learner in it comments stay closed where your policy lets nobody identify learners."
        value={typed?.isOpen ?? (settings.isOpen ? 'yes' : 'no')}
        error={fields.isOpen}
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
      <TextInput
        name="openDays"
        label="For how many days after a post?"
        hint="From 1 to 28. Then they close by themselves."
        inputmode="numeric"
        width={3}
        value={typed?.openDays ?? settings.openDays}
        error={fields.openDays}
      />
      <Radios
        name="nameShown"
        legend="What do readers see of who wrote it?"
        hint={
          channel.audience === 'pupils'
            ? 'This channel is for pupils: initials at most, and no name where your policy wants the strongest privacy.'
            : undefined
        }
        value={typed?.nameShown ?? settings.nameShown}
        error={fields.nameShown}
        items={NAME_SHOWN.map((one) => ({ value: one.code, text: one.label }))}
      />
    </>
  )
}

/** What is not asked here is sent along as it stands. */
function OnNetwork({ channel }: ChannelPageProps) {
  const { settings } = channel
  return (
    <>
      <InsetText>
        Whether people may comment there is set on the network itself. Comments that come in from
        there go through the rules below.
      </InsetText>
      <input type="hidden" name="isOpen" value="no" />
      <input type="hidden" name="openDays" value={String(settings.openDays)} />
      <input type="hidden" name="nameShown" value={settings.nameShown} />
    </>
  )
}

function Watches({ channel, typed, faults }: ChannelPageProps) {
  const { settings } = channel
  const { fields } = faults
  return (
    <Section
      title="What is looked for"
      icon="look"
      lead="A rule points something out, or holds the comment, which then stands first in the queue. Somebody decides on every comment."
    >
      {WATCH_KINDS.filter(({ code }) => code !== 'words').map(({ code, label }) => (
        <Select
          name={`effect_${code}`}
          label={label}
          value={typed?.[`effect_${code}`] ?? settings.effects[code]}
          items={effectsFor(code)}
        />
      ))}
      <Textarea
        name="holdWords"
        label="Words and phrases that hold a comment"
        hint="One to a line. They are found through look-alike letters, digits for letters and spaces between."
        value={typed?.holdWords ?? settings.holdWords.join('\n')}
        error={fields.holdWords}
      />
      <Textarea
        name="flagWords"
        label="Words and phrases that are pointed out"
        value={typed?.flagWords ?? settings.flagWords.join('\n')}
        error={fields.flagWords}
      />
    </Section>
  )
}

/** What is less than the least is not offered. */
function effectsFor(kind: keyof typeof LEAST_EFFECTS) {
  const order = WATCH_EFFECTS.map((one) => one.code)
  const least = order.indexOf(LEAST_EFFECTS[kind])
  return WATCH_EFFECTS.filter((one) => order.indexOf(one.code) >= least).map((one) => ({
    value: one.code,
    text: one.label,
  }))
}
