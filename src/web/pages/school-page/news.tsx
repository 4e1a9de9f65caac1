import { z } from 'zod'
import { commentablePosts } from '../../../domain/moderation/index.ts'
import {
  HOSTED_PAGE_SIZE,
  type HostedPost,
  hostedPost,
  hostedPosts,
} from '../../../domain/posts/index.ts'
import type { PublicSchool } from '../../../domain/schools/index.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { VideoPlayer } from '../../components/video-player.tsx'
import type { App, PageContext } from '../../context.ts'
import { type Faults, NO_FAULTS, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { excerpt } from '../posts/excerpt.ts'
import { CommentsSection, type CommentsSectionProps } from './comments/comments-section.tsx'
import { findComments } from './comments/find-comments.ts'
import { findSchool } from './find-school.ts'
import { SchoolFrame } from './school-frame.tsx'

/** Where the page before ended: the moment and id of its last post. */
const cursor = z.object({ at: z.coerce.date().min(new Date(0)), id: z.uuid() })

export function registerNews(app: App): void {
  app.get('/s/:slug', async (c) => {
    const found = await findSchool(c)
    if (!found) return ProblemResponse(c, 'not_found')
    const before = cursor.safeParse({ at: c.req.query('at'), id: c.req.query('id') })
    const posts = await c.var.installation.database.read(found.trustId, (db) =>
      hostedPosts(
        db,
        found.school.schoolId,
        before.success ? { publishedAt: before.data.at, publicationId: before.data.id } : undefined,
      ),
    )
    const open = await openToComments(c, found, posts)
    c.header('Cache-Control', 'no-cache')
    return c.html(<NewsPage school={found.school} posts={posts} open={open} />)
  })

  app.get('/s/:slug/posts/:id{[0-9a-f-]{36}}', (c) => showPost(c, {}, NO_FAULTS))
}

/** One post with what was said to it, also as the answer to a comment that was refused. */
export async function showPost(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 | 503 = 200,
): Promise<Response> {
  const found = await findSchool(c)
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!found || !id.success) return ProblemResponse(c, 'not_found')
  const { schoolId, slug } = found.school
  const [post, comments] = await Promise.all([
    c.var.installation.database.read(found.trustId, (db) => hostedPost(db, schoolId, id.data)),
    findComments(c, { trustId: found.trustId, schoolId, publicationId: id.data }),
  ])
  if (!post) return ProblemResponse(c, 'not_found')
  // The form of a comment is each visitor's own.
  c.header('Cache-Control', comments?.post.may.open ? 'no-store' : 'no-cache')
  const section = comments && { slug, ...comments, typed, faults }
  return c.html(<PostPage school={found.school} post={post} section={section} />, status)
}

/** The posts of the page on which visitors may say something now. */
async function openToComments(
  c: PageContext,
  { trustId, school }: { readonly trustId: string; readonly school: PublicSchool },
  posts: readonly HostedPost[],
): Promise<ReadonlySet<string>> {
  const asked = {
    schoolId: school.schoolId,
    publicationIds: posts.map((post) => post.publicationId),
  }
  const found = await c.var.installation.database.read(trustId, (db) =>
    commentablePosts(db, asked, c.var.now),
  )
  return new Set(
    [...found.values()].filter((post) => post.may.open).map((one) => one.publicationId),
  )
}

interface NewsPageProps {
  readonly school: PublicSchool
  readonly posts: readonly HostedPost[]
  readonly open: ReadonlySet<string>
}

function NewsPage({ school, posts, open }: NewsPageProps) {
  const last = posts.length === HOSTED_PAGE_SIZE ? posts.at(-1) : undefined
  return (
    <SchoolFrame school={school} heading={school.name} lead={school.strapline}>
      {posts.length === 0 ? (
        <EmptyState picture="frames" title="No news yet">
          <p>What {school.name} publishes appears here.</p>
        </EmptyState>
      ) : (
        posts.map((post) => (
          <NewsItem school={school} post={post} open={open.has(post.publicationId)} />
        ))
      )}
      {last ? (
        <p>
          <a
            class="govuk-link"
            href={`/s/${school.slug}?at=${last.publishedAt.toISOString()}&id=${last.publicationId}`}
          >
            Older news
          </a>
        </p>
      ) : null}
    </SchoolFrame>
  )
}

interface PostPageProps {
  readonly school: PublicSchool
  readonly post: HostedPost
  readonly section: CommentsSectionProps | undefined
}

function PostPage({ school, post, section }: PostPageProps) {
  const title = excerpt({ text: post.text, photoCount: post.photos.length })
  const wrong = section?.faults.page ?? []
  return (
    <SchoolFrame
      school={school}
      title={wrong.length > 0 ? `Error: ${title}` : title}
      heading="News"
      caption={school.name}
    >
      {wrong.length > 0 ? <ErrorSummary errors={wrong} /> : null}
      <NewsItem school={school} post={post} />
      {section ? <CommentsSection {...section} /> : null}
    </SchoolFrame>
  )
}

interface NewsItemProps {
  readonly school: PublicSchool
  readonly post: HostedPost
  /** Visitors may say something to it, on its own page. */
  readonly open?: boolean
}

function NewsItem({ school, post, open = false }: NewsItemProps) {
  const address = `/s/${school.slug}/posts/${post.publicationId}`
  return (
    <article class="gp-news">
      <p class="gp-news__when">
        <a href={address}>
          <TimeText at={post.publishedAt} />
        </a>
      </p>
      {post.text ? (
        <p class="gp-news__text" dir="auto">
          {post.text}
        </p>
      ) : null}
      {post.photos.map((photo, index) =>
        photo.video ? (
          <VideoPlayer
            src={`${address}/video`}
            poster={`${address}/photo-${index + 1}.jpg`}
            label={photo.altText || 'A video'}
            captions={photo.video.captions && `${address}/captions.vtt`}
          />
        ) : (
          <img
            class="gp-news__photo"
            src={`${address}/photo-${index + 1}.jpg`}
            alt={photo.altText}
            loading="lazy"
          />
        ),
      )}
      {open ? (
        <p>
          <a class="govuk-link" href={`${address}#comments`}>
            Comments
            <span class="govuk-visually-hidden">
              {' '}
              on “{excerpt({ text: post.text, photoCount: post.photos.length })}”
            </span>
          </a>
        </p>
      ) : null}
    </article>
  )
}
