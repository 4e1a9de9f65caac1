import { channelsAsked, MAX_TEXT } from '../../../../domain/posts/index.ts'
import { Hint } from '../../../components/hint.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { type ComposeView, errorFor } from './compose-view.ts'
import { LearnerPicker } from './learner-picker.tsx'
import { Rooms } from './rooms.tsx'

interface TextSectionProps {
  readonly view: ComposeView
}

const LIMIT = new Intl.NumberFormat('en-GB').format(MAX_TEXT)

/** The words of the post. */
export function TextSection({ view }: TextSectionProps) {
  return (
    <Textarea
      name="text"
      label="What do you want to say?"
      labelSize="m"
      rows={8}
      value={view.form.text}
      error={errorFor(view, 'text')}
      class="gp-compose-text"
      describedBy="text-count"
      attributes={{ autocapitalize: 'sentences', dir: 'auto', 'data-limit': MAX_TEXT }}
      after={
        <>
          <Hint id="text-count" class="gp-compose-count">
            Up to {LIMIT} characters
          </Hint>
          <Rooms view={view} />
          <p class="gp-compose-said" role="status" data-check-said></p>
        </>
      }
    />
  )
}

/** Who is named in the words: the author's own saying, beside what the gate reads by itself. */
export function NamedSection({ view }: TextSectionProps) {
  const { choices, learners } = view.desk
  const { terms } = choices.pack
  return (
    <LearnerPicker
      action={`/posts/${view.post.postId}/edit`}
      target="named"
      legend="Who is named in the text?"
      hint={`Tag each ${terms.learner} whom you name or describe. Names are looked up as you write, too.`}
      tagged={view.form.named.flatMap((id) => learners.get(id) ?? [])}
      search={view.search}
      how="named"
      channelCount={channelsAsked(choices.channels, view.form.channels).length}
      word={terms}
    />
  )
}
