import { z } from 'zod'
import { londonDate } from '../../../../domain/london-time.ts'
import { may } from '../../../../domain/people/index.ts'
import {
  addPhoto,
  channelsAsked,
  draftingChoices,
  draftingDesk,
  fitsForm,
  learnerSearch,
  learnersFound,
  MAX_PHOTOS,
  type PostForm,
  photosOnForm,
  readPostForm,
  type StoredPost,
} from '../../../../domain/posts/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { POST_PATH } from '../post-path.ts'
import { withPhoto } from './change-form.ts'
import type { ComposeView } from './compose-view.ts'
import { searchTarget } from './intent.ts'
import { LearnerChoices, saidOf } from './learner-picker.tsx'
import { ownPost } from './own-post.ts'
import { PhotoFields } from './photo-fields.tsx'
import { SeenInPhoto } from './seen-in-photo.tsx'
import { readSentForm } from './sent-form.ts'
import { takeInFiles } from './take-in-files.ts'

const search = learnerSearch.extend({ target: searchTarget, tagged: learnerSearch.shape.channels })

/** Pieces of the author's page that its script puts in without loading the page anew. */
export function registerFragments(app: App): void {
  app.post(`${POST_PATH}/photos`, addOnePhoto)
  app.post(`${POST_PATH}/learners`, findLearners)
  app.post(`${POST_PATH}/seen`, whatIsSeen)
}

/** One file with the form around it: answers with the fields of the new photo. */
async function addOnePhoto(c: PageContext): Promise<Response> {
  const post = await ownPost(c)
  if (typeof post === 'string') return ProblemResponse(c, post)
  const sent = await readSentForm(c)
  if (!sent) return ProblemResponse(c, 'bad_request')
  if (!fitsForm(sent.fields)) return ProblemResponse(c, 'too_large')
  const form = readPostForm(sent.fields)
  const [file, ...more] = sent.files
  if (!form || !file || more.length > 0) return ProblemResponse(c, 'bad_request')
  const { installation, actor, now } = c.var
  const taken = await takeInFiles(installation, [file], form.photos.length)
  const [photo] = taken.received
  if (!photo) {
    return c.json({ ok: false, kind: 'not_taken', message: taken.notTaken[0]?.message }, 422)
  }
  const added = await installation.database.write(actor.trustId, (db) =>
    addPhoto(db, actor, { postId: post.postId, photo }, now),
  )
  if (!added.ok) return ProblemResponse(c, added.kind === 'forbidden' ? 'forbidden' : 'not_found')
  installation.lookout.soon(actor.trustId, [added.photoId])
  const changed = withPhoto(form, { photoId: added.photoId, sha256: photo.sha256 })
  const html = await photoHtml(c, post, changed)
  return c.json({ ok: true, html, hidden: photo.hidden.map((detail) => detail.words) })
}

async function photoHtml(c: PageContext, post: StoredPost, form: PostForm): Promise<string> {
  const { installation, actor, now } = c.var
  const desk = await installation.database.read(actor.trustId, (db) =>
    draftingDesk(db, { post, form, at: now }),
  )
  const view: ComposeView = {
    post,
    form,
    desk,
    faults: [],
    notTaken: [],
    search: undefined,
    checked: undefined,
    other: undefined,
    message: undefined,
    keepsDevices: may(actor, 'channel.keep', post.schoolId),
  }
  const photo = form.photos.at(-1)
  if (!photo) throw new Error('A photo was just added to this form.')
  return String(await (<PhotoFields view={view} photo={photo} number={form.photos.length} />))
}

const asking = z.object({
  photos: z.array(z.object({ photoId: z.uuid(), number: z.number().int() })).max(MAX_PHOTOS),
})

/** A little less than proxies wait; the page asks again. */
const PATIENCE_MS = 8_000

/** What was seen in photos that were waiting: answers with the pictures and their marks. */
async function whatIsSeen(c: PageContext): Promise<Response> {
  const post = await ownPost(c)
  if (typeof post === 'string') return ProblemResponse(c, post)
  const asked = asking.safeParse(await c.req.json().catch(() => undefined))
  if (!asked.success) return ProblemResponse(c, 'bad_request')
  const { actor, installation } = c.var
  const ids = asked.data.photos.map((photo) => photo.photoId)
  const known = () =>
    installation.database.read(actor.trustId, async (db) => {
      const photos = await photosOnForm(db, post.schoolId, ids)
      return new Map([...photos].filter(([, photo]) => photo.addedBy === actor.personId))
    })
  await installation.lookout.within(PATIENCE_MS, actor.trustId, [...(await known()).keys()])
  const photos = await known()
  const seen = asked.data.photos.flatMap(({ photoId, number }) => {
    const photo = photos.get(photoId)
    if (!photo || photo.sight.kind === 'waiting') return []
    const { width, height, sight } = photo
    const part = { photoId, number, altText: '', size: { width, height }, sight }
    return [{ photoId, html: String(<SeenInPhoto {...part} />) }]
  })
  return c.json({ ok: true, seen })
}

/** A search of the register: answers with the matches to tick, never more. */
async function findLearners(c: PageContext): Promise<Response> {
  const post = await ownPost(c)
  if (typeof post === 'string') return ProblemResponse(c, post)
  const asked = search.safeParse(await c.req.json().catch(() => undefined))
  if (!asked.success) return ProblemResponse(c, 'bad_request')
  const { actor, now, installation } = c.var
  if (!may(actor, 'learner.search', post.schoolId)) return ProblemResponse(c, 'forbidden')
  const { target, text, how, channels, tagged } = asked.data
  const { schoolId } = post
  const { matches, channelCount } = await installation.database.read(actor.trustId, async (db) => {
    const author = { personId: actor.personId, schoolId }
    const choices = await draftingChoices(db, author, londonDate(now))
    const among = channelsAsked(choices.channels, channels)
    const found = await learnersFound(db, { schoolId, channels: among, at: now, text })
    return { matches: found, channelCount: among.length }
  })
  const fresh = matches.filter((one) => !tagged.includes(one.learnerId))
  const html = (
    <LearnerChoices target={target} how={how} channelCount={channelCount} learners={fresh} />
  )
  return c.json({
    ok: true,
    html: String(await html),
    said: saidOf({ text, matches }, fresh.length),
  })
}
