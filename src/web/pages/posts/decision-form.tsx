import { hasVideo, type PostForReader } from '../../../domain/posts/index.ts'
import { asksAgain } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import { OneTick } from './compose/one-tick.tsx'

interface DecisionFormProps {
  readonly view: PostForReader
  /** Where it is sent, when that is not the post’s own page. */
  readonly action?: string
  readonly values?:
    | { readonly outcome?: string; readonly reason?: string; readonly watched?: string }
    | undefined
  readonly errors?: Readonly<Record<string, string>> | undefined
}

/** The approver decides on the very content shown: its digest travels with the form. */
export function DecisionForm({ view, action, values = {}, errors = {} }: DecisionFormProps) {
  const { post } = view
  const { findings, verdict } = view.judgement
  const stopped = verdict === 'block' || asksAgain(findings)
  const untrained = view.untrained !== undefined
  return (
    <Section title="Your decision" icon="check" id="decide">
      {untrained ? <WarningText>{view.untrained}</WarningText> : null}
      <form method="post" action={action ?? `/posts/${post.postId}/decide`} novalidate>
        <input type="hidden" name="version" value={String(post.version)} />
        <input type="hidden" name="sha256" value={post.contentSha256} />
        <Radios
          name="outcome"
          legend="What do you decide?"
          legendSize="s"
          value={values.outcome}
          error={errors.outcome}
          items={[
            {
              value: 'approved',
              text: 'Approve',
              hint: stopped
                ? 'Not possible: something in this post may not go out.'
                : untrained
                  ? 'Not possible until you are trained. You can still send it back.'
                  : knowing(view),
              disabled: stopped || untrained,
            },
            {
              value: 'changes_requested',
              text: 'Ask for changes',
              hint: 'It goes back to the author with your reason.',
            },
            { value: 'refused', text: 'Refuse', hint: 'It is over; your reason is kept.' },
          ]}
        />
        {hasVideo(post.content) ? (
          <OneTick
            name="watched"
            checked={values.watched === 'yes'}
            error={errors.watched}
            hint="Needed to approve. The gate cannot look into a moving picture."
          >
            I have watched the whole video, with the sound on
          </OneTick>
        ) : null}
        <Textarea
          name="reason"
          label="Reason"
          hint="Needed unless you approve. The author reads it."
          rows={3}
          value={values.reason}
          error={errors.reason}
        />
        <Button preventDoubleClick>Record my decision</Button>
      </form>
    </Section>
  )
}

/** What an approval says yes to, with the names of which its author says that they are nobody here. */
function knowing({ post, author }: PostForReader): string {
  const exactly = 'Exactly what is shown above, nothing else. Any edit needs a new approval.'
  const count = post.content.setAside?.length ?? 0
  if (count === 0) return exactly
  const names = count === 1 ? 'one name' : `${count} names`
  return `${exactly} You also agree with ${author.name} that ${names} found in it ${count === 1 ? 'is' : 'are'} not the person found; the reason stands beside each.`
}
