import type { HoldOfPost, PostForReader } from '../../../domain/posts/index.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { TimeText } from '../../components/time-text.tsx'

interface HoldFormProps {
  readonly view: PostForReader
  readonly errors?: Readonly<Record<string, string>> | undefined
}

/** For an approved post: keep it from going out, and say why. */
export function HoldForm({ view, errors }: HoldFormProps) {
  const error = errors?.hold_reason
  return (
    <Details summary="Hold this post back" open={error !== undefined}>
      <form method="post" action={`/posts/${view.post.postId}/hold`} novalidate>
        <input type="hidden" name="sha256" value={view.post.contentSha256} />
        <Textarea
          name="hold_reason"
          label="Why?"
          hint="It stays approved, and does not go out until whoever publishes it releases it. Its author reads the reason."
          rows={2}
          error={error}
        />
        <Button kind="secondary">Hold it back</Button>
      </form>
    </Details>
  )
}

/** Why somebody holds it back, and the way on for whoever may release it. */
export function HoldNow({
  view,
  hold,
}: {
  readonly view: PostForReader
  readonly hold: HoldOfPost | undefined
}) {
  if (!hold) return null
  const { post, standing } = view
  const releases = post.approvedSha256 !== null && standing.capacities.includes('publisher')
  return (
    <InsetText>
      <p>
        <strong>Held back</strong> by {hold.by}, <TimeText at={hold.at} />: {hold.reason}
      </p>
      {releases ? (
        <form method="post" action={`/posts/${post.postId}/release`}>
          <input type="hidden" name="sha256" value={post.contentSha256} />
          <Button kind="secondary">Release it</Button>
        </form>
      ) : null}
    </InsetText>
  )
}
