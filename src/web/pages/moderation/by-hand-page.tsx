import type { Child } from 'hono/jsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import { Frame } from '../../frame.tsx'
import type { ByHandFound } from './by-hand.tsx'
import { StopQuestion } from './stop-question.tsx'
import { ModerationWays } from './ways.tsx'

/** First the question, then the words: nothing is entered before it is answered with no. */
export function ByHandPage(props: ByHandFound) {
  const { c, school, faults, channels, answer } = props
  return (
    <Frame
      c={c}
      title="Enter a comment"
      heading="Enter a comment"
      lead="For what stands on a network that Gatepost cannot read. Words alone: no pictures, no screenshots."
      breadcrumbs={[
        { text: 'Comments', href: `/schools/${school.slug}/comments` },
        { text: 'Enter a comment' },
      ]}
      width="reading"
      errors={faults.page}
    >
      <ModerationWays {...props} at="by_hand" />
      {channels.length === 0 ? (
        <EmptyState picture="signpost" title="No channel to enter comments for">
          <p>
            You look after no channel on a network. Comments on your own page come in by themselves.
          </p>
        </EmptyState>
      ) : (
        <Step {...props} answer={answer} />
      )}
    </Frame>
  )
}

function Step(props: ByHandFound) {
  if (props.answer === undefined) return <Question {...props} />
  return props.answer === 'no' ? <Words {...props} /> : <Stop {...props} />
}

function Question({ school }: ByHandFound) {
  return (
    <form method="get" action={`/schools/${school.slug}/comments/by-hand`}>
      <StopQuestion />
      <Button>Go on</Button>
    </form>
  )
}

function Channels({ channels, typed, faults }: ByHandFound): Child {
  return (
    <Select
      name="channelId"
      label="Channel"
      value={typed.channelId}
      error={faults.fields.channelId}
      items={[
        ...(channels.length > 1 ? [{ value: '', text: 'Choose a channel' }] : []),
        ...channels.map((one) => ({ value: one.channelId, text: one.name })),
      ]}
    />
  )
}

function Words(props: ByHandFound) {
  const { school, typed, faults } = props
  const { fields } = faults
  return (
    <form method="post" action={`/schools/${school.slug}/comments/by-hand`} novalidate>
      <Channels {...props} />
      <TextInput
        name="authorName"
        label="The name that stands there"
        value={typed.authorName ?? ''}
        error={fields.authorName}
      />
      <Textarea name="text" label="What it says" value={typed.text ?? ''} error={fields.text} />
      <TextInput
        name="address"
        label="Its address (you can leave this empty)"
        hint="Kept as text. Gatepost never opens it."
        value={typed.address ?? ''}
        error={fields.address}
      />
      <Button preventDoubleClick>Put it in the queue</Button>
    </form>
  )
}

function Stop(props: ByHandFound) {
  const { school, typed, faults, answer } = props
  return (
    <>
      <WarningText>
        Stop here. Do not look again, do not copy, photograph or send it on, and do not delete it.
      </WarningText>
      <form method="post" action={`/schools/${school.slug}/comments/by-hand/stop`} novalidate>
        <input type="hidden" name="answer" value={answer ?? ''} />
        <Channels {...props} />
        <Textarea
          name="where"
          label="Where does it stand, and since when, as far as you know?"
          hint="In words. Do not go back to look."
          rows={3}
          value={typed.where ?? ''}
          error={faults.fields.where}
        />
        <Button kind="warning" preventDoubleClick>
          Tell the safeguarding lead
        </Button>
      </form>
    </>
  )
}
