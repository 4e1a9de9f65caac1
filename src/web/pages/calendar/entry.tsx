import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { CalendarPost } from '../../../domain/planning/index.ts'
import { type ShownPostState, StateIcon } from '../../components/state-tag.tsx'
import { londonTime } from '../../components/time-formats.ts'
import { TimeText } from '../../components/time-text.tsx'
import { excerpt } from '../posts/excerpt.ts'

interface EntryProps {
  readonly post: CalendarPost
  /** Whether to say whose post it is. */
  readonly manySchools: boolean
  /** The page to come back to from moving it. */
  readonly back: string
}

/** Where it stands, as it is shown: approved with a confirmed slot is scheduled. */
export function shownState(post: Pick<CalendarPost, 'state' | 'slotConfirmed'>): ShownPostState {
  return post.state === 'approved' && post.slotConfirmed ? 'scheduled' : post.state
}

/** A post opens as it stands; a draft where one goes on writing. */
export function linkTo({ state, postId }: Pick<CalendarPost, 'state' | 'postId'>): string {
  return state === 'draft' ? `/posts/${postId}/edit` : `/posts/${postId}`
}

/** Where the form to move it is. */
export function moveLink(post: Pick<CalendarPost, 'postId'>, back: string): string {
  return `/posts/${post.postId}/move?${new URLSearchParams({ back })}`
}

/** A calendar draws the same few some hundred times, and writing one anew takes longer than the words beside it. */
const drawn = new Map<ShownPostState, HtmlEscapedString>()

function drawnState(state: ShownPostState): HtmlEscapedString {
  const known = drawn.get(state)
  if (known) return known
  const drawing = raw(String(<StateIcon post={state} />))
  drawn.set(state, drawing)
  return drawing
}

/** A post in the cell of a day. */
export function Entry({ post, manySchools, back }: EntryProps) {
  const state = shownState(post)
  const words = excerpt(post)
  const drag = post.movable
    ? { 'data-move': post.postId, 'data-revision': post.revision, 'data-time': londonTime(post.at) }
    : {}
  return (
    <li class={`gp-entry gp-entry--${state}`} {...drag}>
      <a class="gp-entry__link" href={linkTo(post)}>
        <span class="gp-entry__time">
          {drawnState(state)}
          <TimeText at={post.at} show="time" />
        </span>{' '}
        <span class="gp-entry__words">{words}</span>
        {manySchools ? <span class="gp-entry__school">{post.schoolName}</span> : null}
      </a>
      {post.movable ? (
        <a class="gp-entry__move" href={moveLink(post, back)}>
          Move<span class="govuk-visually-hidden"> “{words}”</span>
        </a>
      ) : null}
    </li>
  )
}
