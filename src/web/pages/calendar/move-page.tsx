import type { StoredPost } from '../../../domain/posts/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { Hint } from '../../components/hint.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { excerpt } from '../posts/excerpt.ts'

interface MovePageProps {
  readonly c: PageContext
  readonly post: StoredPost
  readonly form: {
    readonly revision: number
    readonly date: string
    readonly time: string
    readonly back: string
  }
  readonly fault?: string | undefined
}

/** One post, one day, one time. */
export function MovePage({ c, post, form, fault }: MovePageProps) {
  const { content } = post
  const words = excerpt({ text: content.text, photoCount: content.photos.length })
  return (
    <Frame
      c={c}
      title="Move a post"
      heading="Move this post"
      caption={words}
      headingTag={<StateTag post={post.state} />}
      breadcrumbs={[{ text: 'Calendar', href: form.back }]}
      width="reading"
      errors={fault ? [{ text: fault, href: '#date' }] : []}
    >
      <form method="post" action={`/posts/${post.postId}/move`} novalidate>
        <input type="hidden" name="revision" value={String(form.revision)} />
        <input type="hidden" name="back" value={form.back} />
        <div class={fault ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
          <Fieldset
            legend="When should it go out?"
            legendSize="m"
            describedBy={fault ? 'when-hint when-error' : 'when-hint'}
          >
            <Hint id="when-hint">{hintFor(post)}</Hint>
            {fault ? <ErrorMessage id="when-error">{fault}</ErrorMessage> : null}
            <div class="gp-slot">
              <TextInput name="date" label="Day" value={form.date} attributes={{ type: 'date' }} />
              <TextInput name="time" label="Time" value={form.time} attributes={{ type: 'time' }} />
            </div>
          </Fieldset>
        </div>
        <ButtonGroup>
          <Button preventDoubleClick>Move it</Button>
          <a class="govuk-link" href={form.back}>
            Leave it where it is
          </a>
        </ButtonGroup>
      </form>
    </Frame>
  )
}

function hintFor({ slotConfirmedBy, state }: StoredPost): string {
  if (slotConfirmedBy !== null) {
    return 'UK time. Its slot is confirmed: it goes out by itself at the new time, after one more look at every consent.'
  }
  const approvals = state === 'in_review' || state === 'approved' ? ' Approvals stand.' : ''
  return `UK time. A wish: whoever publishes it settles the time.${approvals}`
}
