import type { CommentInQueue, ModerationReach } from '../../../domain/moderation/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { CommentTags } from './comment-tags.tsx'
import { CommentWords } from './comment-words.tsx'
import { SeenFields } from './seen-fields.tsx'

interface CommentCardProps {
  readonly comment: CommentInQueue
  readonly school: SchoolName
  readonly reach: ModerationReach
  /** The list as it is filtered, to come back to. */
  readonly search: string
  /** The comment to go on with. */
  readonly next: string | undefined
  readonly now: Date
}

/** One comment of the list, with what can be done to it in one press. */
export function CommentCard(props: CommentCardProps) {
  const { comment, school, now, reach } = props
  const { commentId, authorName, channelName, receivedAt } = comment
  const id = `c-${commentId}`
  const href = `/schools/${school.slug}/comments/${commentId}`
  const holder = reach.moderators.find((one) => one.personId === comment.assignedTo)
  return (
    <article
      class="gp-comment"
      id={id}
      data-comment
      aria-labelledby={`${id}-who`}
      {...{ tabindex: 0 }}
    >
      <div class="gp-comment__head">
        <h2 class="gp-comment__who" id={`${id}-who`}>
          <a class="govuk-link" href={href} data-open>
            {authorName || 'A reader'}
          </a>
        </h2>
        <p class="gp-comment__where">
          {channelName}, <TimeText at={receivedAt} />
        </p>
        <p class="gp-comment__tags">
          <CommentTags comment={comment} now={now} />
        </p>
      </div>
      {comment.pieces ? (
        <CommentWords pieces={comment.pieces} />
      ) : (
        <p class="gp-quiet">
          {comment.state === 'stopped'
            ? 'Nobody is shown what it says.'
            : 'What it said is in the sealed copy.'}
        </p>
      )}
      {comment.reasons.length > 0 && comment.state === 'waiting' ? (
        <ul class="gp-comment__reasons">
          {[...new Set(comment.reasons.map((reason) => reason.says))].map((says) => (
            <li>{says}</li>
          ))}
        </ul>
      ) : null}
      {comment.state === 'waiting' ? <Actions {...props} holder={holder?.name} /> : null}
      {comment.hideNote ? <p class="gp-comment__note">{comment.hideNote}</p> : null}
    </article>
  )
}

function Actions(props: CommentCardProps & { readonly holder: string | undefined }) {
  const { comment, school, search, holder, reach, next } = props
  const href = `/schools/${school.slug}/comments/${comment.commentId}`
  const mine = comment.assignedTo === reach.own.personId
  const about = <span class="govuk-visually-hidden"> the comment of {comment.authorName}</span>
  return (
    <div class="gp-comment__actions">
      <form method="post" action={`${href}/let-through${search}`} data-let-through>
        <SeenFields comment={comment} next={next} />
        <Button kind="secondary">Let through{about}</Button>
      </form>
      <a class="govuk-link" href={`${href}#remove`} data-remove>
        Remove{about}
      </a>
      <a class="govuk-link" href={`${href}/worry`} data-worry>
        Tell safeguarding{about}
      </a>
      {holder ? (
        <span class="gp-comment__holder">{mine ? 'Yours' : `With ${holder}`}</span>
      ) : (
        <form method="post" action={`${href}/take${search}`} data-take>
          <SeenFields comment={comment} next={comment.commentId} />
          <Button kind="secondary">Take it on{about}</Button>
        </form>
      )}
    </div>
  )
}
