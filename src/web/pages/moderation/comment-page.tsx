import type { ModerationReach } from '../../../domain/moderation/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Section } from '../../components/section.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { AppealForm } from './appeal-form.tsx'
import type { CommentFound } from './comment.tsx'
import { CommentHistory } from './comment-history.tsx'
import { CommentTags } from './comment-tags.tsx'
import { CommentWords } from './comment-words.tsx'
import { GiveForm } from './give-form.tsx'
import { RemoveForm } from './remove-form.tsx'
import { SeenFields } from './seen-fields.tsx'
import { WhoIsTold } from './who-is-told.tsx'

export interface CommentPageProps extends CommentFound {
  readonly c: PageContext
  readonly school: SchoolName
  readonly reach: ModerationReach
  readonly typed: Typed
  readonly faults: Faults
}

/** One comment: what it says, why it stands where it stands, and what can be done with it. */
export function CommentPage(props: CommentPageProps) {
  const { c, school, comment, faults } = props
  const base = `/schools/${school.slug}/comments`
  const { actions } = comment
  return (
    <Frame
      c={c}
      title="A comment"
      heading={comment.authorName ? `${comment.authorName} wrote` : 'A comment'}
      caption={comment.channelName}
      headingTag={
        <span class="gp-comment__tags">
          <CommentTags comment={comment} now={c.var.now} />
        </span>
      }
      breadcrumbs={[{ text: 'Comments', href: base }, { text: 'A comment' }]}
      width="reading"
      errors={faults.page}
    >
      <Words {...props} />
      {actions.includes('decide_appeal') || comment.appeal ? <AppealForm {...props} /> : null}
      {actions.includes('let_through') ? (
        <form class="gp-decide" method="post" action={`${base}/${comment.commentId}/let-through`}>
          <SeenFields comment={comment} />
          <Button>Let it through</Button>
        </form>
      ) : null}
      {actions.includes('undo') ? <Undo {...props} /> : null}
      {actions.includes('remove') ? <RemoveForm {...props} /> : null}
      {actions.includes('hand_over') || actions.includes('stop') ? <Worry {...props} /> : null}
      {actions.includes('take') ? <GiveForm {...props} /> : null}
      <CommentHistory {...props} />
      <EndOnPost {...props} />
    </Frame>
  )
}

function Words(props: CommentPageProps) {
  const { school, comment } = props
  const href = `/schools/${school.slug}/comments/${comment.commentId}`
  const reasons = [...new Set(comment.reasons.map((reason) => reason.says))]
  return (
    <Card
      footer={
        <>
          Came in <TimeText at={comment.receivedAt} />
          {comment.publicationId ? (
            <>
              {' '}
              on{' '}
              <a class="govuk-link" href={`/s/${school.slug}/posts/${comment.publicationId}`}>
                a post of your page
              </a>
            </>
          ) : null}
        </>
      }
    >
      {comment.pieces ? (
        <CommentWords pieces={comment.pieces} />
      ) : (
        <Sealed {...{ comment, href }} />
      )}
      {reasons.length > 0 && comment.pieces ? (
        <ul class="gp-comment__reasons">
          {reasons.map((says) => (
            <li>{says}</li>
          ))}
        </ul>
      ) : null}
      {comment.handedOver ? <HandedOver {...props} /> : null}
      {comment.hideNote ? <InsetText>{comment.hideNote}</InsetText> : null}
      {comment.hideState === 'due' ? (
        <p class="gp-quiet">It is being hidden on the network.</p>
      ) : null}
      {comment.hideState === 'hidden' ? (
        <p class="gp-quiet">It is hidden on the network too.</p>
      ) : null}
      {comment.remoteAddress ? (
        <p class="gp-quiet gp-break">
          Where it stands, to be typed in by hand if it must be opened: {comment.remoteAddress}
        </p>
      ) : null}
    </Card>
  )
}

function HandedOver(props: CommentPageProps) {
  if (props.comment.acknowledged) return <p class="gp-quiet">The safeguarding lead has it.</p>
  return (
    <>
      <p class="gp-quiet">Handed over. The safeguarding lead has not said yet that they have it.</p>
      <WhoIsTold {...props} />
    </>
  )
}

function Sealed({
  comment,
  href,
}: {
  readonly comment: CommentFound['comment']
  readonly href: string
}) {
  if (comment.state === 'stopped') {
    return (
      <p>
        It could show what nobody may look at. Nobody is shown what it says, and nothing was copied.
      </p>
    )
  }
  if (!comment.actions.includes('read_copy')) {
    return <p>What it said stands in the sealed copy, for those who lead moderation.</p>
  }
  return (
    <>
      <p>What it said stands in the sealed copy. That you open it is written into the trail.</p>
      <Button kind="secondary" href={`${href}/copy`}>
        Open the sealed copy
      </Button>
    </>
  )
}

function Undo({ school, comment }: CommentPageProps) {
  return (
    <form
      class="gp-decide"
      method="post"
      action={`/schools/${school.slug}/comments/${comment.commentId}/undo`}
    >
      <SeenFields comment={comment} />
      <Button kind="secondary">Take the decision back</Button>
    </form>
  )
}

function Worry({ school, comment }: CommentPageProps) {
  return (
    <Section
      title="Does it worry you?"
      icon="shield"
      lead="Somebody may be in danger, or a child may be hurt or followed: hand it to the safeguarding lead. It takes one step."
    >
      <Button kind="secondary" href={`/schools/${school.slug}/comments/${comment.commentId}/worry`}>
        Tell the safeguarding lead
      </Button>
    </Section>
  )
}

/** Comments on a post that draws the wrong ones can be ended before their time. */
function EndOnPost({ school, comment }: CommentPageProps) {
  if (!comment.publicationId || comment.source !== 'page') return null
  return (
    <Section title="The post" icon="post" lead="Comments on it end by themselves after some days.">
      <form
        method="post"
        action={`/schools/${school.slug}/comments/posts/${comment.publicationId}/end`}
      >
        <Button kind="secondary">End the comments on this post now</Button>
      </form>
    </Section>
  )
}
