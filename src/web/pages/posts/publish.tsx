import { Readable } from 'node:stream'
import { z } from 'zod'
import { fromLondonInput } from '../../../domain/london-time.ts'
import type { MediaStore } from '../../../domain/media/index.ts'
import {
  captionsToShow,
  confirmSlot,
  filesOfPackage,
  type PackagedPhoto,
  type PostPhoto,
  packageFor,
  postOfPublication,
  publishPost,
  recordProof,
  videoFor,
} from '../../../domain/posts/index.ts'
import { typedText } from '../../../domain/typed.ts'
import { zipAsRead } from '../../../domain/zip-as-read.ts'
import type { App, PageContext } from '../../context.ts'
import { readForm } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { POST_PATH, PUBLICATION_PATH } from './post-path.ts'
import { showPost, showRefusal } from './show.tsx'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const publishForm = z.object({ sha256 })
const slotForm = z.object({ sha256, at: z.string().max(40).default('') })
/** An address as it is kept: web addresses only, never fetched. */
const proofForm = z.object({
  address: typedText(2_000)
    .trim()
    .pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain })),
})

export function registerPublishPost(app: App): void {
  app.post(`${POST_PATH}/publish`, publishNow)
  app.post(`${POST_PATH}/slot`, settleSlot)
  app.post(`${PUBLICATION_PATH}/proof`, keepProof)
  app.get(`${PUBLICATION_PATH}/package.zip`, downloadPackage)
}

async function publishNow(c: PageContext): Promise<Response> {
  const postId = c.req.param('id') ?? ''
  const form = publishForm.safeParse(await readForm(c))
  if (!form.success) return showPost(c, postId, {}, 400)
  const { database, gate } = c.var.installation
  const { actor, now } = c.var
  const command = { postId, contentSha256: form.data.sha256 }
  const result = await database.write(actor.trustId, (db) =>
    publishPost(db, actor, command, { gate, now }),
  )
  if (!result.ok) return showRefusal(c, postId, result)
  const done =
    result.byHand > 0 ? 'published_by_hand' : result.sending > 0 ? 'published_sending' : 'published'
  return c.redirect(`/posts/${postId}?done=${done}#publications`, 303)
}

async function settleSlot(c: PageContext): Promise<Response> {
  const postId = c.req.param('id') ?? ''
  const form = slotForm.safeParse(await readForm(c))
  const at = form.success ? fromLondonInput(form.data.at) : undefined
  if (!form.success || !at) {
    const text = 'Enter a date and a time'
    return showPost(c, postId, { errors: { at: text }, pageErrors: [{ text, href: '#at' }] }, 400)
  }
  const { actor, now } = c.var
  const command = { postId, contentSha256: form.data.sha256, at }
  const result = await c.var.installation.database.write(actor.trustId, (db) =>
    confirmSlot(db, actor, command, now),
  )
  if (!result.ok) return showRefusal(c, postId, result)
  return c.redirect(`/posts/${postId}?done=slot`, 303)
}

async function keepProof(c: PageContext): Promise<Response> {
  const publicationId = c.req.param('id') ?? ''
  const { actor, now, installation } = c.var
  const postId = await installation.database.read(actor.trustId, (db) =>
    postOfPublication(db, publicationId),
  )
  if (!postId) return ProblemResponse(c, 'not_found')
  const form = proofForm.safeParse(await readForm(c))
  if (!form.success) {
    const text = 'Paste the whole web address of the live post, beginning with https://'
    const href = `#address-${publicationId}`
    return showPost(
      c,
      postId,
      { errors: { [publicationId]: text }, pageErrors: [{ text, href }] },
      400,
    )
  }
  const result = await installation.database.write(actor.trustId, (db) =>
    recordProof(db, actor, { publicationId, address: form.data.address }, now),
  )
  if (!result.ok) return showRefusal(c, postId, result)
  return c.redirect(`/posts/${postId}?done=proved#publications`, 303)
}

async function downloadPackage(c: PageContext): Promise<Response> {
  const { actor, installation } = c.var
  const found = await installation.database.read(actor.trustId, (db) =>
    packageFor(db, actor, c.req.param('id') ?? ''),
  )
  if (!found) return ProblemResponse(c, 'not_found')
  const photos = await Promise.all(found.content.photos.map((photo) => packaged(c, photo)))
  const zip = Readable.from(zipAsRead(filesOfPackage(found.content, photos)))
  return c.body(Readable.toWeb(zip) as ReadableStream, 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': 'attachment; filename="post.zip"',
    'Cache-Control': 'no-store',
  })
}

async function packaged(c: PageContext, photo: PostPhoto): Promise<PackagedPhoto> {
  const { media } = c.var.installation
  const { sha256: digest, altText, credit, video } = photo
  const bytes = await media.read(digest)
  if (!bytes) throw new Error(`The photo ${digest} is missing from the media store.`)
  if (!video) return { bytes, altText, credit }
  const { actor, installation } = c.var
  const file = await installation.database.read(actor.trustId, (db) =>
    videoFor(db, actor, video.videoId),
  )
  if (!file || !(await media.exists(file.sha256))) {
    throw new Error(`The video ${video.sha256} is missing from the media store.`)
  }
  const { container } = file
  const pieces = wholeVideo(media, file.sha256)
  return { bytes, altText, credit, video: { container, pieces, captions: captionsToShow(video) } }
}

/** Opened when its turn comes, so that a reader who goes away before leaves no file open. */
async function* wholeVideo(media: MediaStore, sha256: string): AsyncGenerator<Uint8Array> {
  const opened = await media.stream(sha256)
  if (!opened) throw new Error(`The video ${sha256} went missing from the media store.`)
  yield* opened.body
}
