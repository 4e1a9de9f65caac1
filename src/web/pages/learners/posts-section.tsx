import type { PostOfLearner } from '../../../domain/posts/index.ts'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { excerpt } from '../posts/excerpt.ts'

/** Every post with this learner, so that a no can be seen to have reached them all. */
export function PostsWithThem({ posts }: { readonly posts: readonly PostOfLearner[] }) {
  return (
    <Section
      title="Posts with them"
      icon="post"
      id="posts"
      lead="Live, waiting or drafted. The moment somebody says no, each of them is looked up."
    >
      {posts.length === 0 ? (
        <p class="govuk-body">No post pictures or names them.</p>
      ) : (
        <ListRows rows={posts.map(toRow)} />
      )}
    </Section>
  )
}

function toRow(post: PostOfLearner) {
  const title = post.text === null ? 'A draft' : excerpt({ text: post.text, photoCount: 1 })
  return {
    title,
    href: post.text === null ? undefined : `/posts/${post.postId}`,
    meta: (
      <>
        {post.authorName}, {post.how.join(' and ')}, <TimeText at={post.updatedAt} />
        {post.channels.map((channel) => (
          <>
            <br />
            {channel.name}: <StateTag publication={channel.state} />
            {channel.dueAt ? (
              <>
                {' '}
                by <TimeText at={channel.dueAt} />
              </>
            ) : null}
          </>
        ))}
      </>
    ),
    side: <StateTag post={post.state} />,
  }
}
