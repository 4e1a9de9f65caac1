import { may } from '../../../domain/people/index.ts'
import type { PostSummary } from '../../../domain/posts/index.ts'
import { POST_STATES } from '../../../vocabulary/post-states.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { type ListRow, ListRows } from '../../components/list-rows.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { Select } from '../../components/select.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { excerpt } from './excerpt.ts'
import type { PostsPage } from './list.tsx'

interface ListPageProps {
  readonly c: PageContext
  readonly page: PostsPage
}

/** The list of posts with its two sides, its filter and the way to older ones. */
export function ListPage({ c, page }: ListPageProps) {
  const { posts, query, writes } = page
  return (
    <Frame
      c={c}
      title="Posts"
      heading="Posts"
      headingActions={writes ? <Button href="/posts/new">New post</Button> : undefined}
    >
      <Sides mine={page.mine} />
      <StateFilter page={page} />
      <LookAgain c={c} mine={page.mine} />
      {posts.length === 0 ? <NoPosts page={page} /> : <ListRows rows={posts.map(rowOf)} />}
      {page.older || query.before ? (
        <Pagination
          landmarkLabel="Posts by time"
          previous={
            query.before
              ? { href: addressOf(page, {}), text: 'Newest', label: 'Back to the beginning' }
              : undefined
          }
          next={
            page.older
              ? { href: addressOf(page, { before: page.older }), text: 'Older posts' }
              : undefined
          }
        />
      ) : null}
    </Frame>
  )
}

function addressOf(page: PostsPage, more: { readonly before?: string }): string {
  const query = new URLSearchParams({ show: page.mine ? 'mine' : 'school' })
  if (page.query.state) query.set('state', page.query.state)
  if (more.before) query.set('before', more.before)
  return `/posts?${query}`
}

function Sides({ mine }: { readonly mine: boolean }) {
  const side = (text: string, show: string, current: boolean) => (
    <li>
      <a
        class="govuk-link govuk-link--no-visited-state"
        href={`/posts?show=${show}`}
        aria-current={current ? 'page' : undefined}
      >
        {text}
      </a>
    </li>
  )
  return (
    <nav aria-label="Whose posts">
      <ul class="gp-sides">
        {side('Mine', 'mine', mine)}
        {side('My school', 'school', !mine)}
      </ul>
    </nav>
  )
}

function StateFilter({ page }: { readonly page: PostsPage }) {
  const states = page.mine ? POST_STATES : POST_STATES.filter((state) => state.code !== 'draft')
  return (
    <form class="gp-filter" method="get" action="/posts">
      <input type="hidden" name="show" value={page.mine ? 'mine' : 'school'} />
      <Select
        name="state"
        label="Where it stands"
        value={page.query.state ?? ''}
        items={[
          { value: '', text: 'Anywhere' },
          ...states.map((state) => ({ value: state.code, text: state.label })),
        ]}
      />
      <Button kind="secondary">Show</Button>
    </form>
  )
}

/** For those who can take posts down: where the back catalogue is looked at again. */
function LookAgain({ c, mine }: { readonly c: PageContext; readonly mine: boolean }) {
  const { actor, workplace } = c.var
  const schools = workplace.schools.filter((one) => may(actor, 'post.take_down', one.schoolId))
  if (mine || schools.length === 0) return null
  return (
    <p class="govuk-body">
      {schools.slice(0, 5).map((school) => (
        <>
          <a class="govuk-link" href={`/schools/${school.slug}/pictures`}>
            Pictures out there{schools.length > 1 ? `: ${school.name}` : ''}
          </a>{' '}
        </>
      ))}
    </p>
  )
}

function NoPosts({ page }: { readonly page: PostsPage }) {
  if (page.query.state || page.query.before) {
    return (
      <EmptyState
        picture="glass"
        title="No posts here"
        action={<a href={`/posts?show=${page.mine ? 'mine' : 'school'}`}>Show all of them</a>}
      >
        <p>None of the posts on this side stand where you asked for.</p>
      </EmptyState>
    )
  }
  return page.mine ? (
    <EmptyState
      picture="tray"
      title="You have not written a post yet"
      action={<Button href="/posts/new">Write the first</Button>}
    >
      <p>Everything that you write appears here, from the first word on.</p>
    </EmptyState>
  ) : (
    <EmptyState picture="gate_open" title="No posts at your school yet">
      <p>A post appears here once its author has sent it for approval.</p>
    </EmptyState>
  )
}

/** A post as a row: its first words, who wrote it, where it stands. */
export function rowOf(post: PostSummary): ListRow {
  return {
    title: excerpt(post),
    href: post.state === 'draft' ? `/posts/${post.postId}/edit` : `/posts/${post.postId}`,
    meta: <Meta post={post} />,
    side: <StateTag post={post.state} />,
    picture: post.firstPhotoId ? (
      <img
        class="gp-post-picture"
        src={`/photos/${post.firstPhotoId}/thumb`}
        alt=""
        loading="lazy"
        width={56}
        height={56}
      />
    ) : undefined,
  }
}

function Meta({ post }: { readonly post: PostSummary }) {
  return (
    <>
      {post.authorName}, {post.schoolName}. Changed <TimeText at={post.updatedAt} />
      {post.scheduledFor ? (
        <>
          {post.slotConfirmed ? '; goes out ' : '; wished for '}
          <TimeText at={post.scheduledFor} />
        </>
      ) : null}
    </>
  )
}
