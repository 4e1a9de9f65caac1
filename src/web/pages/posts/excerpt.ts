import type { PostSummary } from '../../../domain/posts/index.ts'

const LENGTH = 90

/** The first words of a post, for a list; never cut inside a character. */
export function excerpt(post: Pick<PostSummary, 'text' | 'photoCount'>): string {
  const line = post.text.replaceAll(/\s+/g, ' ').trim()
  if (line === '') {
    if (post.photoCount === 0) return 'Empty draft'
    return post.photoCount === 1 ? 'One photo' : `${post.photoCount} photos`
  }
  if (line.length <= LENGTH) return line
  // The first half of a character that was cut in two.
  return `${line.slice(0, LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
