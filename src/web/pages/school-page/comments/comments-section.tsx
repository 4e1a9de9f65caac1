import type { CommentablePost, ShownComment } from '../../../../domain/moderation/index.ts'
import { Button } from '../../../components/button.tsx'
import { plainly } from '../../../components/plainly.ts'
import { Section } from '../../../components/section.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { Faults, Typed } from '../../../form.ts'

export interface CommentsSectionProps {
  readonly slug: string
  readonly post: CommentablePost
  readonly comments: readonly ShownComment[]
  /** What the form carries unseen. */
  readonly token: string
  readonly typed: Typed
  readonly faults: Faults
}

/** What people said to a post, and where they can say something; nothing where comments are no part of it. */
export function CommentsSection(props: CommentsSectionProps) {
  const { post, comments } = props
  const off = !post.may.open && post.may.because !== 'over' && post.may.because !== 'ended'
  if (off && comments.length === 0) return null
  return (
    <div class="gp-said" id="comments">
      <Section title="Comments" icon="comment">
        {comments.length === 0 ? <p class="gp-quiet">Nobody has commented yet.</p> : null}
        {comments.length > 0 ? (
          <ul class="gp-said__list">
            {comments.map(({ author, text, at }) => (
              <li>
                <p class="gp-said__who">
                  {author} <TimeText at={at} show="day" />
                </p>
                <p class="gp-comment__words" dir="auto">
                  {plainly(text)}
                </p>
              </li>
            ))}
          </ul>
        ) : null}
        {post.may.open ? <WriteForm {...props} until={post.may.until} /> : null}
        {off || post.may.open ? null : <p class="gp-quiet">Comments on this post are closed.</p>}
        <p>
          <a class="govuk-link" href={`/s/${props.slug}/comment`}>
            What became of my comment?
          </a>
        </p>
      </Section>
    </div>
  )
}

function WriteForm({
  slug,
  post,
  token,
  typed,
  faults,
  until,
}: CommentsSectionProps & { readonly until: Date }) {
  const { fields } = faults
  return (
    <form method="post" action={`/s/${slug}/posts/${post.publicationId}/comments`} novalidate>
      <h3 class="govuk-heading-s">Say something</h3>
      <p>
        A person at the school reads every comment before anybody else can. Please keep to the{' '}
        <a class="govuk-link" href={`/s/${slug}/house-rules`}>
          house rules
        </a>
        , and name no pupils. Comments close on <TimeText at={until} show="day" />.
      </p>
      <NameField {...{ post, typed, fields }} />
      <Textarea
        name="text"
        label="Your comment"
        hint="Up to 1,000 characters. Links are shown as text."
        rows={4}
        value={typed.text ?? ''}
        error={fields.text}
      />
      <div class="gp-trap" aria-hidden="true">
        <label for="website">Leave this empty</label>
        <input id="website" name="website" type="text" autocomplete="off" {...{ tabindex: -1 }} />
      </div>
      <input type="hidden" name="token" value={token} />
      <Button preventDoubleClick>Send it to the school</Button>
    </form>
  )
}

/** No more of a name is asked for than readers will see. */
function NameField({
  post,
  typed,
  fields,
}: {
  readonly post: CommentablePost
  readonly typed: Typed
  readonly fields: Faults['fields']
}) {
  if (post.nameShown === 'none') {
    return <p class="gp-quiet">Your name is not asked for and not shown.</p>
  }
  const initials = post.nameShown === 'initials' && post.audience === 'pupils'
  return (
    <TextInput
      name="name"
      label={initials ? 'Your initials' : 'Your name'}
      hint={hintOf(post.nameShown, initials)}
      autocomplete={initials ? 'off' : 'name'}
      width={initials ? 5 : 20}
      value={typed.name ?? ''}
      error={fields.name}
    />
  )
}

function hintOf(shown: CommentablePost['nameShown'], initials: boolean): string {
  if (initials) return 'Not your name. You can leave this empty.'
  return shown === 'initials'
    ? 'Readers see your initials alone. The school sees your name.'
    : 'It is shown with your comment.'
}
