import { type Closure, SUCCESSES } from '../../../domain/channels/index.ts'
import { closureTasksOf, dateWords } from '../../../policy/index.ts'
import { CLOSURE_TASKS, type ClosureTask } from '../../../vocabulary/channel-staff.ts'
import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Tag } from '../../components/tag.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import type { ChannelAt } from './find-channel.ts'

interface ClosePageProps extends ChannelAt {
  readonly c: PageContext
  readonly typed: Typed
  readonly faults: Faults
}

/** Closing a channel from the first word to the last, and how it was closed afterwards. */
export function ClosePage(props: ClosePageProps) {
  const { c, channel, school, faults } = props
  const { closure, closedOn } = channel
  const title = closedOn ? `How ${channel.name} was closed` : `Close ${channel.name}`
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      breadcrumbs={[
        { text: 'Channels', href: `/schools/${school.slug}/channels` },
        { text: channel.name, href: `/channels/${channel.channelId}` },
        { text: closedOn ? 'How it was closed' : 'Close' },
      ]}
      errors={faults.page}
      width="reading"
    >
      {closure ? <UnderWay {...props} closure={closure} /> : <Begin {...props} />}
    </Frame>
  )
}

function Begin({ channel, typed, faults }: ClosePageProps) {
  const { live, underWay } = channel
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        <li>You get a short list of what has to be done first, from telling its followers on.</li>
        <li>
          Posts still go out there until its followers are told, so that one of them can tell them.
        </li>
        <li>
          {underWay === 0
            ? 'No post is on its way there.'
            : `${underWay === 1 ? 'One post is on its' : `${underWay} posts are on their`} way there; whoever wrote them sees that it is closing.`}
        </li>
        <li>
          {live === 0
            ? 'Nothing of yours is live there.'
            : `${live === 1 ? 'One post is live there and stays' : `${live} posts are live there and stay`} on record. What is there can be taken down at any time.`}
        </li>
      </ul>
      {channel.exitPlan ? <InsetText>Its plan: {channel.exitPlan}</InsetText> : null}
      <form method="post" action={`/channels/${channel.channelId}/close/begin`} novalidate>
        <Textarea
          name="reason"
          label="Why it is to be closed"
          rows={2}
          value={typed.reason}
          error={faults.fields.reason}
        />
        <Button kind="warning" preventDoubleClick>
          Begin to close it
        </Button>
      </form>
    </>
  )
}

interface UnderWayProps extends ClosePageProps {
  readonly closure: Closure
}

function UnderWay(props: UnderWayProps) {
  const { channel, closure } = props
  return (
    <>
      <p class="govuk-body">
        {closure.begunBy} began it on <TimeText at={closure.begunAt} />: {closure.reason}
      </p>
      {closureTasksOf(channel.network).map((task) => (
        <Task task={task} {...props} />
      ))}
      <Archive {...props} />
      {channel.closedOn ? <Ended {...props} /> : <Finish {...props} />}
    </>
  )
}

const HOW: Readonly<Record<ClosureTask, string>> = {
  tell_audience:
    'Post there that it closes and where to look instead, or tell them another way. Once this is settled nothing more goes out there.',
  keep_archive: 'Download the archive below and put it where the school keeps its records.',
  rotate_access:
    'Take everybody’s access away, change the password one last time, and take links to it off the school’s pages.',
  end_account: 'Delete the account on the network, or hand it back to whoever it belongs to.',
}

function Task({
  task,
  closure,
  channel,
  tends,
  typed,
  faults,
}: UnderWayProps & { readonly task: ClosureTask }) {
  const label = CLOSURE_TASKS.find(({ code }) => code === task)?.label
  const settled = closure.settled.find((one) => one.task === task)
  const mine = typed.task === task
  const error = (field: string) => (mine ? faults.fields[field] : undefined)
  return (
    <Section
      title={label}
      id={task}
      icon="check"
      lead={settled ? undefined : HOW[task]}
      actions={
        settled ? (
          <Tag colour={settled.state === 'done' ? 'green' : 'grey'}>
            {settled.state === 'done' ? 'Done' : 'Given up'}
          </Tag>
        ) : (
          <Tag colour="yellow">To do</Tag>
        )
      }
    >
      {settled ? (
        <p class="govuk-body">
          {settled.words}
          <br />
          <span class="govuk-hint">
            {settled.by}, <TimeText at={settled.at} />
            {settled.fileSha256 ? (
              <>
                <br />
                Digest of the file (SHA-256): <code class="gp-address">{settled.fileSha256}</code>
              </>
            ) : null}
          </span>
        </p>
      ) : tends ? (
        <form method="post" action={`/channels/${channel.channelId}/close/task`} novalidate>
          <input type="hidden" name="task" value={task} />
          <Radios
            name="state"
            idPrefix={`state-${task}`}
            legend="Is it done?"
            legendSize="s"
            small
            value={mine ? typed.state : undefined}
            error={error('state')}
            items={[
              { value: 'done', text: 'Yes' },
              { value: 'given_up', text: 'No, and it will not be' },
            ]}
          />
          <Textarea
            name="words"
            id={`words-${task}`}
            label="What was done, or why not"
            rows={2}
            value={mine ? typed.words : ''}
            error={error('words')}
          />
          <Button kind="secondary" preventDoubleClick>
            Settle this<span class="govuk-visually-hidden">: {label}</span>
          </Button>
        </form>
      ) : null}
    </Section>
  )
}

function Archive({ channel }: UnderWayProps) {
  return (
    <Section
      title="The archive"
      icon="down"
      lead="Every post as it went out there, with its address, its dates and the digest of what was approved. It does not list who is pictured."
    >
      <form method="post" action={`/channels/${channel.channelId}/archive`}>
        <Button kind="secondary">Download the archive</Button>
      </form>
    </Section>
  )
}

function Finish({ channel, closure, keeps, typed, faults }: UnderWayProps) {
  const open = closureTasksOf(channel.network).length - closure.settled.length
  if (!keeps) return null
  return (
    <Section
      title="Was it worth it?"
      icon="flag"
      id="finish"
      lead={
        open > 0
          ? `It can be closed once everything above is settled: ${open} still to do.`
          : 'The last step. It cannot be opened again afterwards; put it on record anew if you need it.'
      }
    >
      <SummaryList
        rows={[
          { key: 'What it was for', value: channel.purpose || 'Not on record' },
          { key: 'To be judged by', value: channel.successMeasures || 'Not on record' },
        ]}
      />
      <form method="post" action={`/channels/${channel.channelId}/close/finish`} novalidate>
        <Radios
          name="success"
          legend="How it went"
          legendSize="s"
          value={typed.success}
          error={faults.fields.success}
          items={SUCCESSES.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <Textarea
          name="review"
          label="By what you see it"
          rows={3}
          value={typed.review}
          error={faults.fields.review}
        />
        <Button kind="warning" preventDoubleClick>
          Close it for good
        </Button>
      </form>
      <form method="post" action={`/channels/${channel.channelId}/close/drop`}>
        <Button kind="secondary">Keep it after all</Button>
      </form>
    </Section>
  )
}

function Ended({ channel, closure }: UnderWayProps) {
  return (
    <Section title="How it went" icon="flag">
      <SummaryList
        rows={[
          { key: 'Closed on', value: channel.closedOn ? dateWords(channel.closedOn) : '' },
          {
            key: 'Success',
            value: SUCCESSES.find(({ code }) => code === closure.success)?.label ?? '',
          },
          { key: 'Seen by', value: closure.review },
        ]}
      />
    </Section>
  )
}
