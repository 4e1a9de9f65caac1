import { Feed } from 'feed'
import { html } from 'hono/html'
import { type HostedPost, hostedPosts } from '../../../domain/posts/index.ts'
import type { PublicSchool } from '../../../domain/schools/index.ts'
import type { App, PageContext } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { excerpt } from '../posts/excerpt.ts'
import { findSchool } from './find-school.ts'

/** The school's news for feed readers, as Atom and as JSON Feed. */
export function registerFeeds(app: App): void {
  app.get('/s/:slug/feed.atom', (c) =>
    answer(c, (feed) => feed.atom1(), 'application/atom+xml; charset=utf-8'),
  )
  app.get('/s/:slug/feed.json', (c) =>
    answer(c, (feed) => feed.json1(), 'application/feed+json; charset=utf-8'),
  )
}

async function answer(
  c: PageContext,
  write: (feed: Feed) => string,
  contentType: string,
): Promise<Response> {
  const found = await findSchool(c)
  if (!found) return ProblemResponse(c, 'not_found')
  const { database, origin } = c.var.installation
  const posts = await database.read(found.trustId, (db) => hostedPosts(db, found.school.schoolId))
  const feed = feedOf(found.school, posts, origin)
  return c.body(write(feed), 200, { 'Content-Type': contentType, 'Cache-Control': 'no-cache' })
}

/** A feed of what stands on the page now; what was taken down is not in it. */
export function feedOf(
  school: Pick<PublicSchool, 'name' | 'slug' | 'strapline' | 'schoolId'>,
  posts: readonly HostedPost[],
  origin: string,
): Feed {
  const home = `${origin}/s/${school.slug}`
  const feed = new Feed({
    id: `urn:uuid:${school.schoolId}`,
    title: school.name,
    description: school.strapline,
    link: home,
    language: 'en-GB',
    copyright: school.name,
    ...(posts[0] ? { updated: posts[0].publishedAt } : {}),
    feedLinks: { atom: `${home}/feed.atom`, json: `${home}/feed.json` },
  })
  for (const post of posts) {
    feed.addItem({
      id: `urn:uuid:${post.publicationId}`,
      title: excerpt({ text: readable(post.text), photoCount: post.photos.length }),
      link: `${home}/posts/${post.publicationId}`,
      date: post.publishedAt,
      description: readable(post.text),
      content: contentOf(post, `${home}/posts/${post.publicationId}`),
    })
  }
  return feed
}

function contentOf(post: HostedPost, address: string): string {
  const photos = post.photos.map((photo, index) => {
    const source = `${address}/photo-${index + 1}.jpg`
    const picture = html`<img src="${source}" alt="${photo.altText}">`
    // A reader of feeds plays nothing: the picture leads to the page where it can be watched.
    return photo.video
      ? html`<p><a href="${address}">${picture} Watch the video</a></p>`
      : html`<p>${picture}</p>`
  })
  return [html`<p>${readable(post.text)}</p>`, ...photos].map(String).join('\n')
}

/** Without the control characters that no XML document may hold. */
function readable(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ')
}
