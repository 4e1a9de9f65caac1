import type { MiddlewareHandler } from 'hono'
import { readSessionCookie } from '../../../../domain/people/index.ts'
import { liveDecisionLink, type PostContent } from '../../../../domain/posts/index.ts'
import type { Env, PageContext } from '../../../context.ts'
import { findActor } from '../../../session/find-actor.ts'
import { linkCookie } from './link-cookie.ts'

/** A file of a post, as the address of its picture, video or captions names it. */
type IsOf = (
  link: { readonly postId: string; readonly content: PostContent },
  id: string,
) => boolean

export const isPhotoOf: IsOf = ({ content }, id) =>
  content.photos.some(({ photoId }) => photoId === id)

export const isVideoOf: IsOf = ({ content }, id) =>
  content.photos.some(({ video }) => video?.videoId === id)

export const isPost: IsOf = ({ postId }, id) => postId === id

/**
 * Lets whoever opened a link see the files of its very post, for as long as the link works. Whoever is
 * signed in sees what they see anyway.
 */
export function seeByLink(isOf: IsOf): MiddlewareHandler<Env> {
  return async (c, next) => {
    const token = readSessionCookie(linkCookie(c))
    if (!token || !looks(c) || (await findActor(c))) return next()
    const { now, installation } = c.var
    const link = await installation.database.read(token.trustId, (db) =>
      liveDecisionLink(db, token.secret, now),
    )
    if (link && isOf(link, c.req.param('id') ?? '')) c.set('actor', link.actor)
    return next()
  }
}

function looks(c: PageContext): boolean {
  return c.req.method === 'GET' || c.req.method === 'HEAD'
}
