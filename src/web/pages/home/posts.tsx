import { listPosts, type PostSummary, postsWaiting } from '../../../domain/posts/index.ts'
import { Section } from '../../components/section.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { TaskList } from '../../components/task-list.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { excerpt } from '../posts/excerpt.ts'
import type { HomePart } from './part.ts'

/** Posts that wait for this person’s decision, and those they publish. */
export const decisionsAndPublications: HomePart = async (db, c) => {
  const { decisions, publications } = await postsWaiting(db, c.var.actor)
  return {
    waits: decisions.length + publications.length > 0,
    shown: (
      <>
        <Posts posts={decisions} title="Waiting for your decision" fragment="#decide" />
        {decisions.length > 1 ? (
          <p class="govuk-body">
            <a class="govuk-link" href="/posts/approve">
              Approve several at once
            </a>
          </p>
        ) : null}
        <Posts posts={publications} title="Ready to publish" fragment="#publish" />
      </>
    ),
  }
}

/** Where one's own post still asks something of somebody. */
const UNDER_WAY = ['draft', 'changes_requested', 'held', 'lapsed', 'in_review'] as const

/** One’s own posts that are not out yet. */
export const ownPosts: HomePart = async (db, c) => {
  const own = await listPosts(db, c.var.actor, { mine: true, states: UNDER_WAY, limit: 10 })
  return {
    waits: own.length > 0,
    shown: <Posts posts={own} title="Your posts under way" fragment="" />,
  }
}

interface PostsProps {
  readonly posts: readonly PostSummary[]
  readonly title: string
  readonly fragment: string
}

function Posts({ posts, title, fragment }: PostsProps) {
  if (posts.length === 0) return null
  return (
    <Section title={title} icon="post">
      <TaskList
        idPrefix={title.toLowerCase().replaceAll(/\W+/g, '-')}
        tasks={posts.map((post) => ({
          title: excerpt(post),
          href: linkTo(post, fragment),
          hint: (
            <>
              {post.authorName}, {post.schoolName}, <TimeText at={post.updatedAt} />
            </>
          ),
          status: <StateTag post={post.state} />,
        }))}
      />
    </Section>
  )
}

/** A draft opens where one goes on writing; everything else opens as it stands. */
function linkTo(post: PostSummary, fragment: string): string {
  return post.state === 'draft' ? `/posts/${post.postId}/edit` : `/posts/${post.postId}${fragment}`
}
