import { CHANGES_PAGE, type ReplayRecord } from '../../../../../domain/posts/index.ts'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { InsetText } from '../../../../components/inset-text.tsx'
import { paginate } from '../../../../components/paginate.ts'
import { Pagination } from '../../../../components/pagination.tsx'
import { TimeText } from '../../../../components/time-text.tsx'
import { ChangedPost } from './changed-post.tsx'
import { replayPath } from './replay-at.ts'
import type { ReplayProps } from './replay-section.tsx'

interface ReplayResultProps extends ReplayProps {
  readonly record: ReplayRecord
}

const NUMBER = new Intl.NumberFormat('en-GB')

/** How far the posts are judged, how many are decided otherwise, and which. */
export function ReplayResult(props: ReplayResultProps) {
  const { record } = props
  if (record.outcome === null) return <UnderWay {...props} />
  if (record.outcome === 'overtaken') return null
  if (record.outcome === 'failed') {
    return (
      <InsetText>
        The posts could not be judged. Nothing is lost: ask once more, and if it happens again tell
        whoever looks after Gatepost.
      </InsetText>
    )
  }
  return <Found {...props} />
}

function UnderWay({ at, replay, record }: ReplayResultProps) {
  const { judged, posts } = record
  const done = `${NUMBER.format(judged)} of ${postWords(posts)} judged`
  return (
    <>
      <p>
        <label for="replay-progress">{done}.</label>{' '}
        {judged === 0 ? 'It begins within a minute, and you can leave this page meanwhile.' : ''}
      </p>
      <p>
        <progress id="replay-progress" class="gp-meter" max={Math.max(posts, 1)} value={judged}>
          {done}
        </progress>
      </p>
      <p>
        <a class="govuk-link" href={replayPath(at.draft.draftId, replay.school.slug)}>
          Look how far it is
        </a>
      </p>
    </>
  )
}

function Found(props: ReplayResultProps) {
  const { record, replay } = props
  const { verdictsChanged, routesChanged, posts, unread } = record
  if (posts === 0) {
    return (
      <EmptyState picture="tray" title="No posts were sent on these days" headingLevel={3}>
        <p>Choose days on which your school sent posts for approval.</p>
      </EmptyState>
    )
  }
  return (
    <>
      {replay.changed === 0 ? (
        <EmptyState picture="gate_open" title="Nothing would be decided otherwise" headingLevel={3}>
          <p>
            Each of the {postWords(posts)} sent <Span {...props} /> gets the same verdict and goes
            the same way.
          </p>
        </EmptyState>
      ) : (
        <p>
          Of {postWords(posts)} sent <Span {...props} />,{' '}
          <strong>{NUMBER.format(verdictsChanged)}</strong> would get another verdict and{' '}
          <strong>{NUMBER.format(routesChanged)}</strong> would be approved or published by others.
        </p>
      )}
      {unread > 0 ? <p>{postWords(unread)} could not be read, and were left out.</p> : null}
      <Listed {...props} />
      <p class="gp-quiet">
        Asked by {record.startedBy}, <TimeText at={record.startedAt} />
      </p>
    </>
  )
}

function Listed({ at, replay }: ReplayResultProps) {
  const { changed, changes, page, seesPosts, school, inForce } = replay
  if (changed === 0) return null
  if (!seesPosts) {
    return <p>Which posts these are is shown to those who may see the posts of {school.name}.</p>
  }
  const pages = paginate({
    page,
    pages: Math.ceil(changed / CHANGES_PAGE),
    hrefOf: (to) => replayPath(at.draft.draftId, school.slug, to),
  })
  return (
    <>
      {changes.map((change) => (
        <ChangedPost change={change} before={inForce.pack} after={at.draft.pack} />
      ))}
      {pages ? <Pagination {...pages} landmarkLabel="Posts decided otherwise" /> : null}
    </>
  )
}

function Span({ record }: ReplayResultProps) {
  return (
    <>
      from <TimeText at={record.fromDay} /> to <TimeText at={record.untilDay} />
    </>
  )
}

function postWords(count: number): string {
  return count === 1 ? 'one post' : `${NUMBER.format(count)} posts`
}
