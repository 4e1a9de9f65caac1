import {
  addVideo,
  ONE_VIDEO,
  receiveVideo,
  type StoredPost,
  type VideoKnown,
  waitingVideo,
} from '../../../../domain/posts/index.ts'
import { MAX_VIDEO_BYTES } from '../../../../gate/video/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { isOpen, ownPost } from '../compose/own-post.ts'
import { showPoster } from './poster.tsx'
import { readSentVideo } from './read-sent-video.ts'
import { UploadPage } from './upload-page.tsx'
import { UPLOAD_PATH } from './video-path.ts'

/** The page on which an author adds a video to their post. */
export function registerVideoUpload(app: App): void {
  app.get(UPLOAD_PATH, async (c) => {
    const post = await ownPost(c)
    if (typeof post === 'string') return ProblemResponse(c, post)
    if (!isOpen(post)) return c.redirect(`/posts/${post.postId}`)
    const there = inPost(post) ?? (await waiting(c, post))?.videoId
    if (there) return c.redirect(`/posts/${post.postId}/videos/${there}`)
    return c.html(<UploadPage c={c} postId={post.postId} />)
  })

  app.post(UPLOAD_PATH, async (c) => {
    const post = await ownPost(c)
    if (typeof post === 'string') return ProblemResponse(c, post)
    if (Number(c.req.header('content-length') ?? 0) > MAX_VIDEO_BYTES * 4) {
      return ProblemResponse(c, 'too_large')
    }
    if (inPost(post) || (await waiting(c, post))) return refused(c, post, ONE_VIDEO)
    const { installation, actor, now } = c.var
    const read = await readSentVideo(c, (file) => receiveVideo(installation, file))
    if (read.kind === 'no_form') return ProblemResponse(c, 'bad_request')
    if (read.kind === 'nothing_chosen') return refused(c, post, 'Choose a video first')
    const video = read.answer
    if (video.kind === 'not_taken') return refused(c, post, `${video.fileName}: ${video.message}`)
    const added = await installation.database.write(actor.trustId, (db) =>
      addVideo(db, actor, { postId: post.postId, video }, now),
    )
    if (!added.ok && added.kind === 'incomplete') return refused(c, post, added.message)
    if (!added.ok) return ProblemResponse(c, added.kind === 'forbidden' ? 'forbidden' : 'not_found')
    const hidden = video.hidden.map(({ words }) => words)
    const { videoId } = added
    if (!wantsJson(c)) return showPoster(c, { post, videoId, hidden, status: 200 })
    return c.json({ ok: true, to: `/posts/${post.postId}/videos/${videoId}`, hidden })
  })
}

function inPost({ content }: StoredPost): string | undefined {
  return content.photos.find((photo) => photo.video)?.video?.videoId
}

function waiting(c: PageContext, post: StoredPost): Promise<VideoKnown | undefined> {
  const { installation, actor } = c.var
  return installation.database.read(actor.trustId, (db) => waitingVideo(db, post.postId))
}

function wantsJson(c: PageContext): boolean {
  return c.req.header('accept')?.includes('application/json') ?? false
}

function refused(c: PageContext, { postId }: StoredPost, message: string) {
  if (wantsJson(c)) return c.json({ ok: false, kind: 'not_taken', message }, 422)
  return c.html(<UploadPage c={c} postId={postId} error={message} />, 422)
}
